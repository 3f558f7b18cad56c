package vn.gnbv.household.procedure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Somebody says that what was posted is wrong (<i>khiếu nại, kiến nghị</i>); it is verified again (<i>phúc tra</i>). */
@Entity
@Table(name = "complaints")
class Complaint {

    @Id
    UUID id;

    UUID proceedingId;

    @Nullable
    UUID householdId;

    LocalDate receivedOn;
    String content;

    @Enumerated(EnumType.STRING)
    ComplaintState state;

    @Nullable
    LocalDate settledOn;

    @Nullable
    String answer;

    String recordedBy;

    @Version
    int version;

    protected Complaint() {}

    Complaint(UUID proceedingId, FileComplaint command, String recordedBy, LocalDate today) {
        if (command.receivedOn().isAfter(today)) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/receivedOn");
        }
        this.id = Ids.next();
        this.proceedingId = proceedingId;
        this.householdId = command.householdId();
        this.receivedOn = command.receivedOn();
        this.content = command.content();
        this.state = ComplaintState.OPEN;
        this.recordedBy = recordedBy;
    }

    /** @throws Problem COMPLAINT_SETTLED, or the date is wrong */
    void settle(SettleComplaint command, LocalDate today) {
        if (state != ComplaintState.OPEN) {
            throw Problem.of(HouseholdProblems.COMPLAINT_SETTLED);
        }
        if (command.settledOn().isAfter(today)) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/settledOn");
        }
        if (command.settledOn().isBefore(receivedOn)) {
            throw Problem.of(HouseholdProblems.BEFORE_THE_STEP, receivedOn.toString())
                    .at("/settledOn");
        }
        state = command.upheld() ? ComplaintState.UPHELD : ComplaintState.REJECTED;
        settledOn = command.settledOn();
        answer = command.answer();
    }
}
