package vn.gnbv.household.selection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One who was proposed, and what became of it.
 *
 * @param supportId what it was given in the end
 */
@Embeddable
@Schema(name = "Beneficiary")
record Candidate(
        int number,
        UUID householdId,
        @Nullable UUID memberId,
        @Nullable UUID needId,
        @Nullable Long amountVnd,
        @Enumerated(EnumType.STRING) CandidateState state,
        @Nullable UUID supportId) {

    static Candidate of(int number, OpenSelection.Candidate said) {
        return new Candidate(
                number,
                said.householdId(),
                said.memberId(),
                said.needId(),
                said.amountVnd(),
                CandidateState.PROPOSED,
                null);
    }

    Candidate approved(boolean approved) {
        return with(approved ? CandidateState.APPROVED : CandidateState.NOT_APPROVED, null);
    }

    Candidate served(UUID support) {
        return with(CandidateState.SERVED, support);
    }

    private Candidate with(CandidateState next, @Nullable UUID support) {
        return new Candidate(number, householdId, memberId, needId, amountVnd, next, support);
    }
}
