package vn.gnbv.household.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review round as it is shown. */
record ReviewRoundView(
        UUID id,
        int version,
        RoundKind kind,
        int year,
        UUID unitId,
        UUID standardId,
        List<UUID> otherStandardIds,
        LocalDate openedOn,

        @Nullable @Schema(description = "The steps that it takes; null where no procedure was in force.")
        UUID procedureId,

        RoundState state) {

    static ReviewRoundView of(ReviewRound round) {
        return new ReviewRoundView(
                round.id,
                round.version,
                round.kind,
                round.year,
                round.unitId,
                round.standardId,
                round.otherStandardIds,
                round.openedOn,
                round.procedureId,
                round.state);
    }
}
