package vn.gnbv.household.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.Problem;

/** Two persons of the register who may be one (<i>nghi trùng</i>), until somebody says what they are. */
@Entity
@Table(name = "duplicate_candidates")
class DuplicateCandidate {

    /** What they turned out to be. */
    @Schema(name = "DuplicateDecision")
    enum Decision {
        SAME_PERSON,
        DIFFERENT_PERSONS
    }

    @Id
    UUID id;

    UUID memberId;
    UUID otherId;

    @Nullable
    @Enumerated(EnumType.STRING)
    Decision decision;

    @Nullable
    String reason;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Version
    int version;

    protected DuplicateCandidate() {}

    DuplicateCandidate(UUID id, UUID memberId, UUID otherId) {
        this.id = id;
        this.memberId = memberId;
        this.otherId = otherId;
    }

    void decide(Decision what, String why, String by, Instant at) {
        if (decision != null) {
            throw Problem.of(HouseholdProblems.DECIDED_ALREADY);
        }
        decision = what;
        reason = why;
        decidedBy = by;
        decidedAt = at;
    }

    /** Who of the two goes when the other is kept. */
    UUID without(UUID kept) {
        if (kept.equals(memberId)) {
            return otherId;
        }
        if (kept.equals(otherId)) {
            return memberId;
        }
        throw Problem.of(HouseholdProblems.NOT_OF_THE_PAIR).at("/keptMemberId");
    }
}
