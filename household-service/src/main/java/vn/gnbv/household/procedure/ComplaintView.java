package vn.gnbv.household.procedure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as it is shown. */
record ComplaintView(
        UUID id,
        int version,
        UUID proceedingId,
        @Nullable UUID householdId,
        LocalDate receivedOn,
        String content,
        ComplaintState state,
        @Nullable LocalDate settledOn,
        @Nullable String answer) {

    static ComplaintView of(Complaint complaint) {
        return new ComplaintView(
                complaint.id,
                complaint.version,
                complaint.proceedingId,
                complaint.householdId,
                complaint.receivedOn,
                complaint.content,
                complaint.state,
                complaint.settledOn,
                complaint.answer);
    }
}
