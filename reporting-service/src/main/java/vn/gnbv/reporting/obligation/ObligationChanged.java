package vn.gnbv.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        @Nullable UUID requestId,
        @Nullable Integer edition,
        @Nullable Integer previousEdition,
        int year,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable LocalDate dataCutOff,
        UUID namedReporterOrganisationId,
        UUID reporterOrganisationId,
        UUID receiverOrganisationId,
        @Nullable UUID viaOrganisationId,
        List<UUID> alsoToOrganisationIds,
        @Nullable LocalDate reporterUnknownSince,
        @Nullable LocalDate receiverUnknownSince,
        @Nullable UUID mergedIntoId,
        UUID unitId,
        String formCode,
        @Nullable DueKind deadlineKind,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate previousDueDate,
        @Nullable Instant dueAt,
        String timeZone,
        @Nullable LocalDate statedDueDate,
        @Nullable LocalDate extendedTo,
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
                obligation.requestId,
                obligation.edition,
                obligation.previousEdition,
                obligation.year,
                obligation.periodFrom,
                obligation.periodTo,
                obligation.dataCutOff,
                obligation.namedReporterOrganisationId,
                obligation.reporterOrganisationId,
                obligation.receiverOrganisationId,
                obligation.viaOrganisationId,
                obligation.alsoToOrganisationIds,
                obligation.reporterUnknownSince,
                obligation.receiverUnknownSince,
                obligation.mergedIntoId,
                obligation.unitId,
                obligation.formCode,
                obligation.deadlineKind,
                obligation.dueDate,
                obligation.previousDueDate,
                obligation.dueDate == null ? null : LegalTime.endOf(obligation.dueDate),
                LegalTime.ZONE.getId(),
                obligation.statedDueDate,
                obligation.extendedTo,
                obligation.retrospective,
                obligation.state,
                obligation.timeliness);
        return AggregateChange.of("gnbv.obligation", "vn.gnbv.obligation.v1", obligation.id, obligation.version, state);
    }
}
