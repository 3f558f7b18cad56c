package vn.gnbv.reporting.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;

/** A report that is asked for: of whom, on what, up to when its data count and by when. */
public record AskForReport(
        @NotBlank @Size(max = 300) String title,

        @NotBlank @Size(max = 2_000) String reason,
        @NotNull UUID programmeId,

        @NotNull @Min(2000) @Max(2100) Integer year,

        @NotBlank @Size(max = 100) String formCode,

        @Schema(description = "The ad hoc regime that it rests on; its required reporters report where none is named.")
        @Nullable
        UUID regimeId,

        @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> reporterOrganisationIds,

        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,

        @Schema(description = "Up to when the data count.") @Nullable
        LocalDate dataCutOff,

        @Valid @Nullable Due due) {

    /** A day, or a number of working days from today; without it the report is never overdue. */
    @Schema(name = "RequestDue")
    public record Due(
            @Nullable DueKind kind,
            @Nullable LocalDate date,

            @Schema(description = "So many working days after today.") @Nullable @Min(1) @Max(60)
            Integer workingDays) {}
}
