package vn.gnbv.plans.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DueKind;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Refusals;

/** One round of reports (<i>kỳ báo cáo</i>): what it covers, up to when it counts, until when it is due. */
@Schema(name = "ReportingPeriod")
public record Period(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z.-]{1,40}") String key,
        @NotBlank @Size(max = 300) String label,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable LocalDate dataCutOff,
        @NotNull @Valid Deadline deadline) {

    /** Until when a report is due; the day as the document writes it. */
    @Schema(name = "Deadline")
    public record Deadline(@NotNull DueKind kind, @NotNull LocalDate date) {

        LocalDate lastDay() {
            return kind == DueKind.BEFORE ? date.minusDays(1) : date;
        }
    }

    void check(String at, Refusals refusals) {
        refusals.addIf(
                periodFrom != null && periodTo != null && periodTo.isBefore(periodFrom),
                at + "/periodTo",
                PlansProblems.VALIDITY_REVERSED);
        refusals.addIf(
                dataCutOff != null && dataCutOff.isAfter(deadline.lastDay()),
                at + "/dataCutOff",
                PlansProblems.CUT_OFF_AFTER_DEADLINE);
    }
}
