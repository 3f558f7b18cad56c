package vn.gnbv.budget.line;

import java.util.UUID;

/** Money that passes from one line to another. */
public record Movement(UUID fromLineId, UUID toLineId, long amountVnd) {}
