package vn.gnbv.budget.line;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Money that passes from one line to another. */
@Embeddable
public record Movement(UUID fromLineId, UUID toLineId, long amountVnd) {}
