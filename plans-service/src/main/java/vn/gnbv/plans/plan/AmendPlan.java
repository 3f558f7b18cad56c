package vn.gnbv.plans.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.regime.StateRegime;
import vn.gnbv.plans.target.StateTarget;
import vn.gnbv.plans.task.StateTask;

/** The next edition of an issued plan; a list that is absent stays as it was. */
record AmendPlan(
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Size(min = 1, max = 100) String number,
        @Nullable Boolean numberUnknown,
        @NotNull LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision,
        @Nullable @Valid Signer signer,
        @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 80) String> sample,
        @Nullable @Size(min = 1, max = 1000) String title,
        @Nullable @Size(max = 100) List<@NotNull @Valid LegalBasis> legalBases,

        @Schema(description = "All targets of the new edition.") @Nullable @Size(max = 500)
        List<@NotNull @Valid StateTarget> targets,

        @Schema(description = "All tasks of the new edition.") @Nullable @Size(max = 500)
        List<@NotNull @Valid StateTask> tasks,

        @Schema(description = "All reporting regimes of the new edition; one that is left out ends.")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Valid StateRegime> regimes,

        @Schema(description = "The paper itself, where it is entered: its recipients, its files, what it rests on.")
        @Nullable
        UUID documentId) {

    Paper paper() {
        return new Paper(number, numberUnknown, issuedOn, issuedOnPrecision, signer, sample, documentId);
    }
}
