package vn.gnbv.reporting.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.directory.Successions;
import vn.gnbv.reporting.regime.Regime;

/**
 * Where a duty lies on a day: with whom the paper names, or with who came after. What was over before a succession is owed
 * by the successor on the old boundaries; what was not is reported on the new ones, once for all that came together.
 *
 * @param receiverUnknownSince since when nobody knows who comes after the receiver
 * @param joins whether it may be one with what the successor owes anyway
 */
record Placement(
        UUID reporterOrganisationId,
        UUID receiverOrganisationId,
        @Nullable UUID viaOrganisationId,
        UUID unitId,
        @Nullable LocalDate reporterUnknownSince,
        @Nullable LocalDate receiverUnknownSince,
        boolean joins) {

    static Placement of(Regime.Duty duty, Successions successions, LocalDate today) {
        var regime = duty.regime();
        var reporter = successions.holder(duty.reporter().organisationId(), regime.id(), today);
        var receiver = successions.holder(regime.receiverOrganisationId(), regime.id(), today);
        var via = regime.viaOrganisationId();
        var moved = reporter.since() != null && !duty.over().isBefore(reporter.since());
        var seat = moved ? successions.seatOf(reporter.organisationId()) : null;
        var unit = seat == null ? duty.reporter().unitId() : seat;
        // A unit that is no more is reported on only while the period was its own.
        var until = duty.over().isBefore(today) ? duty.over() : today;
        // What was over stays on record with the one who owed it, even when its successor is the receiver as well.
        var asNamed = !moved && reporter.organisationId().equals(receiver.organisationId());
        return new Placement(
                asNamed ? duty.reporter().organisationId() : reporter.organisationId(),
                receiver.organisationId(),
                via == null ? null : successions.holder(via, regime.id(), today).organisationId(),
                reporter.unknownSince() == null ? successions.unit(unit, until) : unit,
                reporter.unknownSince(),
                receiver.unknownSince(),
                moved);
    }

    /** Nobody reports to itself. */
    boolean toItself() {
        return reporterOrganisationId.equals(receiverOrganisationId);
    }
}
