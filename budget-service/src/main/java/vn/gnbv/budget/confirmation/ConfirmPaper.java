package vn.gnbv.budget.confirmation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The paper that an officer has compared with what was recorded of it. */
record ConfirmPaper(@NotNull UUID documentId) {}
