package vn.gnbv.plans.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;

/** The issuance of a plan. */
record IssuePlan(
        @Nullable @Size(min = 1, max = 100) String number,

        @Schema(description = "Issued, but the number was lost.") @Nullable
        Boolean numberUnknown,

        @NotNull LocalDate issuedOn,

        @Schema(description = "DAY where absent.") @Nullable DatePrecision issuedOnPrecision,

        @Nullable @Valid Signer signer,

        @Schema(description = "Names of the fields that hold placeholders.") @Nullable @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 80) String> sample,

        @Schema(description = "The paper itself, where it is entered: its recipients, its files, what it rests on.")
        @Nullable
        UUID documentId) {

    Paper paper() {
        return new Paper(number, numberUnknown, issuedOn, issuedOnPrecision, signer, sample, documentId);
    }
}
