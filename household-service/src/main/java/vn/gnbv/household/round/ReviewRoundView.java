package vn.gnbv.household.round;

import java.time.LocalDate;
import java.util.UUID;

/** A review round as it is shown. */
record ReviewRoundView(
        UUID id,
        int version,
        RoundKind kind,
        int year,
        UUID unitId,
        UUID standardId,
        LocalDate openedOn,
        RoundState state) {

    static ReviewRoundView of(ReviewRound round) {
        return new ReviewRoundView(
                round.id,
                round.version,
                round.kind,
                round.year,
                round.unitId,
                round.standardId,
                round.openedOn,
                round.state);
    }
}
