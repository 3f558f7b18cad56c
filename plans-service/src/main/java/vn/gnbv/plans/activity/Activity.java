package vn.gnbv.plans.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.plans.programme.Footing;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * Something done once under a programme (<i>hoạt động</i>): a class, a job session, a broadcast, a training. It is
 * planned, then held or cancelled; every word on it is kept as a version.
 */
@Entity
@Table(name = "activities")
class Activity {

    @Id
    UUID id;

    String kind;
    String name;

    @Nullable
    UUID programmeId;

    @Nullable
    UUID componentId;

    UUID unitId;

    /** The day whose area tree decides who may change it, and where it counts. */
    LocalDate areaDate;

    int year;
    UUID organisationId;

    @Nullable
    UUID planId;

    @Nullable
    UUID taskId;

    @Nullable
    UUID projectId;

    @Nullable
    UUID budgetLineId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> languages;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Extent planned;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Extent held;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Evidence> evidence;

    @Enumerated(EnumType.STRING)
    ActivityState state = ActivityState.PLANNED;

    @Nullable
    LocalDate cancelledOn;

    @Nullable
    String cancelReason;

    @Nullable
    @Enumerated(EnumType.STRING)
    Applies applicability;

    @Nullable
    UUID statementId;

    /** Changes with every word, so that the version does too. */
    Instant changedAt;

    @Version
    int version;

    protected Activity() {}

    Activity(StateActivity stated, UUID organisation, @Nullable Footing footing, LocalDate areaDate) {
        this.id = stated.id() == null ? Ids.next() : stated.id();
        this.unitId = stated.unitId();
        this.year = stated.year();
        this.areaDate = areaDate;
        restOn(footing);
        describe(stated, organisation);
    }

    /** Tells whether a revision or correction may say this of it. */
    void checkCorrection(StateActivity stated, Refusals refusals) {
        if (!stated.unitId().equals(unitId) || stated.year() != year) {
            throw Problem.of(PlansProblems.IDENTITY_FIXED);
        }
        refusals.addIf(
                (stated.held() != null) != (state == ActivityState.HELD), "/held", PlansProblems.HELD_OUT_OF_PLACE);
        refusals.addIf(
                state != ActivityState.PLANNED && stated.reason() == null, "/reason", PlansProblems.REASON_REQUIRED);
    }

    /** @param footing null where it rests on what it rested on, or on none */
    void correct(StateActivity stated, UUID organisation, @Nullable Footing footing) {
        if (footing != null || stated.componentId() == null) {
            restOn(footing);
        }
        held = stated.held();
        describe(stated, organisation);
    }

    /** Whether it would then rest on another component, or on the same from another day on. */
    boolean movesTo(StateActivity stated) {
        return stated.componentId() != null
                && (!stated.componentId().equals(componentId)
                        || !firstDay(stated.planned()).equals(firstDay(planned)));
    }

    /** The day whose statements decide whether its component applies. */
    LocalDate firstDay(@Nullable Extent extent) {
        return extent == null || extent.from() == null ? areaDate : extent.from();
    }

    /** @throws Problem STEP_NOT_ALLOWED */
    void hold(HoldActivity hold) {
        requirePlanned();
        held = hold.held();
        evidence = hold.evidence() == null ? evidence : List.copyOf(hold.evidence());
        state = ActivityState.HELD;
        changedAt = Instant.now();
    }

    /** @throws Problem STEP_NOT_ALLOWED, or DATE_IN_FUTURE */
    void cancel(CancelActivity cancel, LocalDate today) {
        requirePlanned();
        if (cancel.cancelledOn().isAfter(today)) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/cancelledOn");
        }
        cancelledOn = cancel.cancelledOn();
        cancelReason = cancel.reason();
        state = ActivityState.CANCELLED;
        changedAt = Instant.now();
    }

    /** @throws Problem STEP_NOT_ALLOWED */
    void requirePlanned() {
        if (state != ActivityState.PLANNED) {
            throw Problem.of(PlansProblems.STEP_NOT_ALLOWED, state);
        }
    }

    private void restOn(@Nullable Footing footing) {
        programmeId = footing == null ? null : footing.programmeId();
        componentId = footing == null ? null : footing.componentId();
        applicability = footing == null ? null : footing.applies();
        statementId = footing == null ? null : footing.statementId();
    }

    private void describe(StateActivity stated, UUID organisation) {
        kind = stated.kind();
        name = stated.name();
        organisationId = organisation;
        planId = stated.planId();
        taskId = stated.taskId();
        projectId = stated.projectId();
        budgetLineId = stated.budgetLineId();
        languages = List.copyOf(stated.languages());
        planned = stated.planned();
        evidence = List.copyOf(stated.evidence());
        changedAt = Instant.now();
    }
}
