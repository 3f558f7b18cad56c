package vn.gnbv.budget.paymentplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is meant to be paid of a line, month by month, and what was. */
@Schema(name = "PaymentPlan")
record PaymentPlanView(
        UUID lineId,
        int version,
        long plannedVnd,
        long paidVnd,

        @Schema(description = "Those with a plan or a payment, the first one first.")
        List<Month> months) {

    /** One month, by its first day. */
    @Schema(name = "PaymentMonth")
    record Month(
            LocalDate month,
            long plannedVnd,

            @Schema(description = "By the date of payment; what came back is taken off.")
            long paidVnd) {}

    static PaymentPlanView of(UUID line, int version, List<Month> months) {
        return new PaymentPlanView(
                line,
                version,
                months.stream().mapToLong(Month::plannedVnd).sum(),
                months.stream().mapToLong(Month::paidVnd).sum(),
                months);
    }
}
