package vn.gnbv.plans.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The decision that approves a project (<i>quyết định phê duyệt</i>). */
@Schema(name = "ProjectDecision")
record Decision(
        @Schema(description = "Null: the number is not known.") @Nullable @Size(min = 1, max = 100)
        String number,

        @NotNull LocalDate decidedOn,
        @NotBlank @Size(max = 300) String issuer,

        @Schema(description = "The kept document.") @Nullable
        UUID documentId) {}
