package vn.gnbv.household.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** One decision that recognises assessed households of one commune in one round (<i>quyết định công nhận</i>). */
@Entity
@Table(name = "recognitions")
class Recognition {

    @Id
    UUID id;

    UUID roundId;
    UUID unitId;
    String decisionNumber;
    LocalDate decidedOn;
    String signer;
    boolean sample;
    String recordedBy;

    @Version
    int version;

    protected Recognition() {}

    Recognition(RecogniseHouseholds command, String recordedBy, LocalDate today) {
        var decision = command.decision();
        if (decision.issuedOn().isAfter(today)) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/decision/issuedOn");
        }
        this.id = command.id() == null ? Ids.next() : command.id();
        this.roundId = command.roundId();
        this.unitId = command.unitId();
        this.decisionNumber = decision.number();
        this.decidedOn = decision.issuedOn();
        this.signer = decision.signer();
        this.sample = Boolean.TRUE.equals(decision.sample());
        this.recordedBy = recordedBy;
    }

    /** @throws Problem DECISION_BEFORE_ASSESSMENT */
    void requireNotBefore(LocalDate assessedOn) {
        if (decidedOn.isBefore(assessedOn)) {
            throw Problem.of(HouseholdProblems.DECISION_BEFORE_ASSESSMENT, assessedOn.toString())
                    .at("/decision/issuedOn");
        }
    }
}
