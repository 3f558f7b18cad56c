package vn.gnbv.reporting.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.regime.Regime;

/** The report that one organisation owes for one period of a regime (<i>nghĩa vụ báo cáo</i>); never rebuilt from events. */
@Entity
@Table(name = "obligations")
class Obligation {

    /** What has become of it. */
    enum State {
        OPEN,
        FULFILLED,
        /** A later edition of the regime no longer asks for it. */
        WITHDRAWN
    }

    /** What happened to it, as its event says. */
    enum Change {
        OPENED,
        DUE_DATE_MOVED,
        AMENDED,
        WITHDRAWN,
        FULFILLED
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

    UUID programmeId;
    int year;
    UUID reporterOrganisationId;
    UUID receiverOrganisationId;

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
    Obligation(Regime.Duty duty, Instant now) {
        var regime = duty.regime();
        id = Ids.next();
        regimeId = regime.id();
        periodKey = duty.period().key();
        programmeId = regime.programmeId();
        year = duty.year();
        reporterOrganisationId = duty.reporter().organisationId();
        state = State.OPEN;
        openedAt = now;
        take(duty);
    }

    /** Follows a later edition of its regime; what is fulfilled stays as it was judged. Null when nothing changes. */
    @Nullable
    Change follow(Regime.Duty duty) {
        if (state == State.FULFILLED) {
            return null;
        }
        var moved = !Objects.equals(dueDate, dueDate(duty));
        var change = state == State.WITHDRAWN
                ? Change.OPENED
                : moved ? Change.DUE_DATE_MOVED : differs(duty) ? Change.AMENDED : null;
        if (change == null) {
            return null;
        }
        if (moved) {
            previousDueDate = dueDate;
            previousEdition = edition;
        }
        state = State.OPEN;
        take(duty);
        return change;
    }

    /** The regime no longer asks for it. */
    @Nullable
    Change withdraw() {
        if (state != State.OPEN) {
            return null;
        }
        state = State.WITHDRAWN;
        return Change.WITHDRAWN;
    }

    void fulfil(Timeliness judged, Instant now) {
        requireOpen();
        state = State.FULFILLED;
        timeliness = judged;
        fulfilledAt = now;
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw Problem.of(ReportingProblems.OBLIGATION_NOT_OPEN, state.name());
        }
    }

    private boolean differs(Regime.Duty duty) {
        return !receiverOrganisationId.equals(duty.regime().receiverOrganisationId())
                || !unitId.equals(duty.reporter().unitId())
                || !formCode.equals(duty.regime().formCode())
                || !Objects.equals(viaOrganisationId, duty.regime().viaOrganisationId())
                || deadlineKind != kind(duty)
                || !periodLabel.equals(duty.period().label());
    }

    private void take(Regime.Duty duty) {
        var regime = duty.regime();
        planId = regime.source().planId();
        documentId = regime.source().documentId();
        edition = regime.source().edition();
        receiverOrganisationId = regime.receiverOrganisationId();
        viaOrganisationId = regime.viaOrganisationId();
        unitId = duty.reporter().unitId();
        formCode = regime.formCode();
        periodLabel = duty.period().label();
        deadlineKind = kind(duty);
        dueDate = dueDate(duty);
        retrospective = dueDate != null && LegalTime.dayOf(openedAt).isAfter(dueDate);
    }

    private static @Nullable LocalDate dueDate(Regime.Duty duty) {
        return duty.deadline() == null ? null : duty.deadline().dueDate();
    }

    private static @Nullable DueKind kind(Regime.Duty duty) {
        return duty.deadline() == null ? null : duty.deadline().kind();
    }
}
