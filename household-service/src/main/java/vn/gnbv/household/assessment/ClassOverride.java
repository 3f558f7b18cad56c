package vn.gnbv.household.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;

/** A class that officers set by hand against the points, with a reason: one proposes, another decides. */
@Entity
@Table(name = "class_overrides")
class ClassOverride {

    @Id
    UUID id;

    UUID assessmentId;

    @Enumerated(EnumType.STRING)
    PovertyClass povertyClass;

    String reason;
    String proposedBy;
    Instant proposedAt;

    @Enumerated(EnumType.STRING)
    OverrideState state;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decisionNote;

    @Version
    int version;

    protected ClassOverride() {}

    /** @throws Problem OVERRIDE_WITHOUT_CHANGE */
    ClassOverride(UUID assessmentId, PovertyClass computed, ProposeOverride command, String proposedBy, Instant now) {
        if (command.povertyClass() == computed) {
            throw Problem.of(HouseholdProblems.OVERRIDE_WITHOUT_CHANGE).at("/class");
        }
        this.id = Ids.next();
        this.assessmentId = assessmentId;
        this.povertyClass = command.povertyClass();
        this.reason = command.reason();
        this.proposedBy = proposedBy;
        this.proposedAt = now;
        this.state = OverrideState.PROPOSED;
    }

    /** @throws Problem OVERRIDE_DECIDED, PROPOSER_CANNOT_DECIDE */
    void decide(DecideOverride command, String officer, Instant now) {
        if (state != OverrideState.PROPOSED) {
            throw Problem.of(HouseholdProblems.OVERRIDE_DECIDED);
        }
        if (officer.equals(proposedBy)) {
            throw Problem.of(HouseholdProblems.PROPOSER_CANNOT_DECIDE);
        }
        state = command.approved() ? OverrideState.APPROVED : OverrideState.REJECTED;
        decidedBy = officer;
        decidedAt = now;
        decisionNote = command.note();
    }
}
