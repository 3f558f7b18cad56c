package vn.gnbv.reporting.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.regime.Regime;

/** The report that one organisation owes for one period of a regime (<i>nghĩa vụ báo cáo</i>); never rebuilt from events. */
@Entity
@Table(name = "obligations")
class Obligation {

    /** What has become of it. */
    @Schema(name = "ObligationState")
    enum State {
        OPEN,
        FULFILLED,
        /** No longer asked for, or one with another since the organisations became one. */
        WITHDRAWN
    }

    /** What happened to it, as its event says. */
    enum Change {
        OPENED,
        DUE_DATE_MOVED,
        AMENDED,
        /** To whoever came after the reporter or the receiver. */
        PASSED_ON,
        EXTENDED,
        DUE_SOON,
        OVERDUE,
        WITHDRAWN,
        FULFILLED;
    }

    @Id
    UUID id;

    UUID regimeId;
    String periodKey;
    String periodLabel;

    @Nullable
    UUID planId;

    /** The legal document that asks for it, where no plan does. */
    @Nullable
    UUID documentId;

    @Nullable
    Integer edition;

    @Nullable
    Integer previousEdition;

    /** The ad hoc request that asks for it. */
    @Nullable
    UUID requestId;

    UUID programmeId;
    int year;

    @Nullable
    LocalDate periodFrom;

    @Nullable
    LocalDate periodTo;

    @Nullable
    LocalDate dataCutOff;

    /** Whom the paper names; the one who owes it now is the one that came after. */
    UUID namedReporterOrganisationId;

    UUID reporterOrganisationId;
    UUID receiverOrganisationId;

    /** To whom the same report goes besides. */
    List<UUID> alsoToOrganisationIds = List.of();

    /** By way of whom the report goes (<i>qua</i>). */
    @Nullable
    UUID viaOrganisationId;

    UUID unitId;
    String formCode;

    @Enumerated(EnumType.STRING)
    @Nullable
    DueKind deadlineKind;

    /** Null where the paper names no day; none is invented. */
    @Nullable
    LocalDate dueDate;

    @Nullable
    LocalDate previousDueDate;

    @Enumerated(EnumType.STRING)
    @Nullable
    DueKind statedDeadlineKind;

    /** As the regime states it, whatever has been extended. */
    @Nullable
    LocalDate statedDueDate;

    @Nullable
    LocalDate extendedTo;

    @Nullable
    String extensionReason;

    @Nullable
    String extensionAuthority;

    @Nullable
    LocalDate extensionDecidedOn;

    /** Since when nobody knows who comes after the reporter. */
    @Nullable
    LocalDate reporterUnknownSince;

    @Nullable
    LocalDate receiverUnknownSince;

    /** The one that it has become one with. */
    @Nullable
    UUID mergedIntoId;

    @Nullable
    LocalDate remindedDueDate;

    @Nullable
    Integer remindedDaysLeft;

    boolean retrospective;

    @Enumerated(EnumType.STRING)
    State state;

    @Nullable
    @Enumerated(EnumType.STRING)
    Timeliness timeliness;

    Instant openedAt;

    @Nullable
    Instant fulfilledAt;

    @Version
    int version;

    protected Obligation() {}

    /** Opened after its due date it is marked retrospective: nobody could have been reminded of it. */
    Obligation(Regime.Duty duty, Placement placement, Instant now) {
        var regime = duty.regime();
        id = Ids.next();
        regimeId = regime.id();
        periodKey = duty.period().key();
        programmeId = regime.programmeId();
        year = duty.year();
        namedReporterOrganisationId = duty.reporter().organisationId();
        state = State.OPEN;
        openedAt = now;
        take(duty);
        dueDate = statedDueDate;
        deadlineKind = statedDeadlineKind;
        place(placement);
        judgeRetrospective();
    }

    /**
     * Follows a later edition of its regime and the successions of its organisations; what is fulfilled stays as it was
     * judged. Null when nothing changes.
     *
     * @param into the obligation that it has become one with; null while it stands alone
     */
    @Nullable
    Change follow(Regime.Duty duty, Placement placement, @Nullable UUID into) {
        if (state == State.FULFILLED) {
            return null;
        }
        if (into != null || placement.toItself()) {
            return withdraw(into);
        }
        var moved = !Objects.equals(statedDueDate, dueDate(duty)) || statedDeadlineKind != kind(duty);
        var later = dueDate(duty) == null || extendedTo == null || extendedTo.isBefore(dueDate(duty));
        var movesDue = moved && later && !Objects.equals(dueDate, dueDate(duty));
        var change = state == State.WITHDRAWN
                ? Change.OPENED
                : movesDue
                        ? Change.DUE_DATE_MOVED
                        : liesElsewhere(placement) ? Change.PASSED_ON : moved || differs(duty) ? Change.AMENDED : null;
        if (change == null) {
            return null;
        }
        if (movesDue) {
            previousDueDate = dueDate;
            previousEdition = edition;
        }
        state = State.OPEN;
        mergedIntoId = null;
        take(duty);
        place(placement);
        if (moved && later) {
            dueDate = statedDueDate;
            deadlineKind = statedDeadlineKind;
        }
        judgeRetrospective();
        return change;
    }

    /** The regime no longer asks for it, or it has become one with another. */
    @Nullable
    Change withdraw(@Nullable UUID into) {
        if (state != State.OPEN) {
            return null;
        }
        state = State.WITHDRAWN;
        mergedIntoId = into;
        reporterUnknownSince = null;
        receiverUnknownSince = null;
        return Change.WITHDRAWN;
    }

    /**
     * Gives the reporter until a later day (<i>gia hạn</i>). An ended term is not extended: the decision must have been made
     * while it ran.
     *
     * @throws Problem with every field that breaks a rule
     */
    void extend(ExtendObligation by, LocalDate today) {
        requireOpen();
        var refusals = new Refusals();
        if (dueDate == null) {
            throw Problem.of(ReportingProblems.NOTHING_TO_EXTEND).at("/until");
        }
        refusals.addIf(
                !by.until().isAfter(dueDate), "/until", ReportingProblems.EXTENSION_NOT_LATER, dueDate.toString());
        refusals.addIf(by.decidedOn().isAfter(today), "/decidedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                by.decidedOn().isAfter(dueDate),
                "/decidedOn",
                ReportingProblems.EXTENSION_TOO_LATE,
                dueDate.toString());
        refusals.throwIfAny();
        previousDueDate = dueDate;
        previousEdition = edition;
        dueDate = by.until();
        deadlineKind = DueKind.BY;
        extendedTo = by.until();
        extensionReason = by.reason();
        extensionAuthority = by.authority();
        extensionDecidedOn = by.decidedOn();
        judgeRetrospective();
    }

    /** Somebody is told; of what was opened after its day nobody ever is. */
    @Nullable
    Change remind(ObligationService.Reminder reached) {
        if (state != State.OPEN || retrospective) {
            return null;
        }
        remindedDueDate = reached.dueDate();
        remindedDaysLeft = reached.daysLeft();
        return reached.daysLeft() < 0 ? Change.OVERDUE : Change.DUE_SOON;
    }

    void fulfil(Timeliness judged, Instant now) {
        requireOpen();
        state = State.FULFILLED;
        timeliness = judged;
        fulfilledAt = now;
    }

    private void requireOpen() {
        requireOpen(state);
    }

    static void requireOpen(State state) {
        if (state != State.OPEN) {
            throw Problem.of(ReportingProblems.OBLIGATION_NOT_OPEN, state.name());
        }
    }

    private boolean liesElsewhere(Placement placement) {
        return !reporterOrganisationId.equals(placement.reporterOrganisationId())
                || !receiverOrganisationId.equals(placement.receiverOrganisationId())
                || !Objects.equals(viaOrganisationId, placement.viaOrganisationId())
                || !unitId.equals(placement.unitId())
                || !Objects.equals(reporterUnknownSince, placement.reporterUnknownSince())
                || !Objects.equals(receiverUnknownSince, placement.receiverUnknownSince());
    }

    private boolean differs(Regime.Duty duty) {
        var period = duty.period();
        return !formCode.equals(duty.regime().formCode())
                || !alsoToOrganisationIds.equals(alsoTo(duty))
                || !periodLabel.equals(period.label())
                || !Objects.equals(periodFrom, period.periodFrom())
                || !Objects.equals(periodTo, period.periodTo())
                || !Objects.equals(dataCutOff, period.dataCutOff());
    }

    private void take(Regime.Duty duty) {
        var regime = duty.regime();
        planId = regime.source().planId();
        documentId = regime.source().documentId();
        requestId = regime.source().requestId();
        edition = regime.source().edition();
        alsoToOrganisationIds = alsoTo(duty);
        formCode = regime.formCode();
        periodLabel = duty.period().label();
        periodFrom = duty.period().periodFrom();
        periodTo = duty.period().periodTo();
        dataCutOff = duty.period().dataCutOff();
        statedDeadlineKind = kind(duty);
        statedDueDate = dueDate(duty);
    }

    private void place(Placement placement) {
        reporterOrganisationId = placement.reporterOrganisationId();
        receiverOrganisationId = placement.receiverOrganisationId();
        viaOrganisationId = placement.viaOrganisationId();
        unitId = placement.unitId();
        reporterUnknownSince = placement.reporterUnknownSince();
        receiverUnknownSince = placement.receiverUnknownSince();
    }

    private void judgeRetrospective() {
        retrospective = dueDate != null && LegalTime.dayOf(openedAt).isAfter(dueDate);
    }

    private static List<UUID> alsoTo(Regime.Duty duty) {
        var also = duty.regime().alsoToOrganisationIds();
        return also == null ? List.of() : also;
    }

    private static @Nullable LocalDate dueDate(Regime.Duty duty) {
        return duty.deadline() == null ? null : duty.deadline().dueDate();
    }

    private static @Nullable DueKind kind(Regime.Duty duty) {
        return duty.deadline() == null ? null : duty.deadline().kind();
    }
}
