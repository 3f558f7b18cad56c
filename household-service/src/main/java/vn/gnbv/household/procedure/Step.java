package vn.gnbv.household.procedure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.directory.WorkingDays;

/** One step of a procedure. */
record Step(
        @NotBlank @Size(max = 50) String code,
        @NotNull StepKind kind,
        @NotBlank @Size(max = 300) String nameVi,
        @NotBlank @Size(max = 300) String nameEn,

        @Nullable
        @Positive
        @Max(365)
        @Schema(
                description = "Of POSTING: at least so many days after the day on which it was put up. Of others: to be"
                        + " done within so many days.")
        Integer days,

        @Nullable @Schema(description = "Whether the days are working days; if absent, they are not.")
        Boolean workingDays,

        @Nullable
        @Schema(
                description = "Whether the days are counted from the first day of the procedure, within which the steps"
                        + " before it are to be done too; if absent, from the day on which the step is reached.")
        Boolean fromBeginning,

        @Nullable
        @Min(1)
        @Max(100)
        @Schema(description = "Of MEETING: so many per cent of those attending, or more, have to agree.")
        Integer agreedPercent,

        @Nullable
        @Size(max = 50)
        @Schema(
                description = "The step before, or the step itself, to which it goes back when a meeting disagrees, a"
                        + " complaint is upheld or the opinion is against. Itself, if absent.")
        String returnsTo) {

    boolean inWorkingDays() {
        return Boolean.TRUE.equals(workingDays);
    }

    boolean isFromBeginning() {
        return Boolean.TRUE.equals(fromBeginning);
    }

    /** The last day on which it is in time; null where no time is set. That of a posting is a least time, and none is late. */
    @Nullable
    LocalDate dueOn(LocalDate from, WorkingDays calendar) {
        if (days == null || kind == StepKind.POSTING) {
            return null;
        }
        return inWorkingDays() ? calendar.after(from, days) : from.plusDays(days);
    }
}
