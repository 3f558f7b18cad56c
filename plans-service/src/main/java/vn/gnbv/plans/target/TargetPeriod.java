package vn.gnbv.plans.target;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For when a target is set (<i>giai đoạn</i>), where that is not the year of its plan. */
@Schema(name = "TargetPeriod")
public record TargetPeriod(
        @NotNull LocalDate from,
        @NotNull LocalDate to,

        @Schema(description = "Whether the value is meant for each year of it (hằng năm); false where absent.")
        @Nullable
        Boolean yearly) {

    public TargetPeriod {
        yearly = yearly != null && yearly;
    }

    /** The last day that counts for a figure of this day. */
    LocalDate endFor(LocalDate day) {
        var endOfYear = LocalDate.of(day.getYear(), 12, 31);
        return Boolean.TRUE.equals(yearly) && endOfYear.isBefore(to) ? endOfYear : to;
    }
}
