package vn.gnbv.household.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The event {@code vn.gnbv.review-round.v1}: the state of a round after a change. */
record ReviewRoundChanged(
        UUID id,
        int version,
        String change,
        RoundKind kind,
        int year,
        UUID unitId,
        UUID standardId,
        List<UUID> otherStandardIds,
        LocalDate openedOn,
        RoundState state) {

    static ReviewRoundChanged of(ReviewRound round, String change) {
        return new ReviewRoundChanged(
                round.id,
                round.version,
                change,
                round.kind,
                round.year,
                round.unitId,
                round.standardId,
                round.otherStandardIds,
                round.openedOn,
                round.state);
    }
}
