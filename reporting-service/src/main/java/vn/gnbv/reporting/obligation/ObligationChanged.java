package vn.gnbv.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.platform.time.LegalTime;

/** The whole state of an obligation, as {@code gnbv.obligation} carries it. */
record ObligationChanged(
        UUID id,
        int version,
        Obligation.Change change,
        UUID regimeId,
        String periodKey,
        @Nullable UUID planId,
        @Nullable UUID documentId,
        @Nullable Integer edition,
        @Nullable Integer previousEdition,
        UUID reporterOrganisationId,
        UUID receiverOrganisationId,
        @Nullable UUID viaOrganisationId,
        UUID unitId,
        String formCode,
        @Nullable DueKind deadlineKind,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate previousDueDate,
        @Nullable Instant dueAt,
        String timeZone,
        boolean retrospective,
        Obligation.State state,
        @Nullable Timeliness timeliness) {

    static AggregateChange of(Obligation obligation, Obligation.Change change) {
        var state = new ObligationChanged(
                obligation.id,
                obligation.version,
                change,
                obligation.regimeId,
                obligation.periodKey,
                obligation.planId,
                obligation.documentId,
                obligation.edition,
                obligation.previousEdition,
                obligation.reporterOrganisationId,
                obligation.receiverOrganisationId,
                obligation.viaOrganisationId,
                obligation.unitId,
                obligation.formCode,
                obligation.deadlineKind,
                obligation.dueDate,
                obligation.previousDueDate,
                obligation.dueDate == null ? null : LegalTime.endOf(obligation.dueDate),
                LegalTime.ZONE.getId(),
                obligation.retrospective,
                obligation.state,
                obligation.timeliness);
        return AggregateChange.of("gnbv.obligation", "vn.gnbv.obligation.v1", obligation.id, obligation.version, state);
    }
}
