package vn.gnbv.budget.obligation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;

/** A contract or another obligation to pay, as it is entered. */
record RecordCommitment(
        @NotNull UUID lineId,
        @NotNull @Positive @Max(1_000_000_000_000_000L) Long amountVnd,
        @Nullable @Size(max = 100) String contractNumber,
        @NotNull LocalDate signedOn,

        @Schema(description = "As what the money is bound; must be what the line is.") @NotNull
        CapitalType capitalType,

        @NotNull PayeeKind payeeKind,
        @NotBlank @Size(max = 1000) String content,
        @Nullable UUID projectId,
        @Nullable UUID activityId,

        @Schema(description = "Whether it is an example and no real contract.") @Nullable
        Boolean sample) {}
