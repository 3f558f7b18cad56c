package vn.gnbv.household.helper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** That somebody looks after a household or a village, from one day to another (<i>phân công giúp đỡ</i>). */
@Entity
@Table(name = "helper_assignments")
class HelperAssignment {

    @Id
    UUID id;

    @Nullable
    UUID householdId;

    /** The village that is looked after, or where the household lived when the helper was assigned. */
    UUID unitId;

    @Nullable
    UUID organisationId;

    @Nullable
    UUID officerId;

    @Nullable
    String helperName;

    String decisionNumber;
    LocalDate decidedOn;
    LocalDate fromDay;

    @Nullable
    LocalDate toDay;

    /** Why it was cut short. */
    @Nullable
    String endReason;

    @Nullable
    Integer visitEveryDays;

    int visits;

    @Nullable
    LocalDate lastVisitedOn;

    @Column(updatable = false)
    String recordedBy;

    @Version
    int version;

    protected HelperAssignment() {}

    HelperAssignment(AssignHelp said, UUID unitId, String by) {
        this.id = Ids.next();
        this.householdId = said.householdId();
        this.unitId = unitId;
        this.organisationId = said.helper().organisationId();
        this.officerId = said.helper().officerId();
        this.helperName = said.helper().name();
        this.decisionNumber = said.decision().number();
        this.decidedOn = said.decision().issuedOn();
        this.fromDay = said.fromDay();
        this.toDay = said.toDay();
        this.visitEveryDays = said.visitEveryDays();
        this.recordedBy = by;
    }

    /** @throws Problem DATE_IN_FUTURE, OUTSIDE_ASSIGNMENT */
    void visit(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/visitedOn");
        }
        if (on.isBefore(fromDay) || toDay != null && on.isAfter(toDay)) {
            throw Problem.of(SupportProblems.OUTSIDE_ASSIGNMENT).at("/visitedOn");
        }
        visits++;
        if (lastVisitedOn == null || on.isAfter(lastVisitedOn)) {
            lastVisitedOn = on;
        }
    }

    /**
     * An assignment may be cut short, never prolonged: that takes another decision.
     *
     * @throws Problem OUTSIDE_ASSIGNMENT, also where a visit would be left outside
     */
    void end(LocalDate on, String why) {
        if (on.isBefore(fromDay)
                || toDay != null && on.isAfter(toDay)
                || lastVisitedOn != null && on.isBefore(lastVisitedOn)) {
            throw Problem.of(SupportProblems.OUTSIDE_ASSIGNMENT).at("/toDay");
        }
        toDay = on;
        endReason = why;
    }
}
