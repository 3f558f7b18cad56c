package vn.gnbv.plans.inspection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * An inspection (<i>cuộc kiểm tra, giám sát</i>) as its conclusion tells it. It stays open until all that its findings
 * ask for has been done; a good example found is a finding too, that asks for a commendation.
 */
@Entity
@Table(name = "inspections")
class Inspection {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    InspectionKind kind;

    UUID inspectorOrganisationId;
    UUID unitId;

    @Nullable
    UUID organisationId;

    @Nullable
    UUID componentId;

    @Nullable
    UUID projectId;

    @Nullable
    LocalDate periodFrom;

    @Nullable
    LocalDate periodTo;

    String basis;

    @Nullable
    String paperNumber;

    LocalDate concludedOn;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "inspection_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<Finding> findings = new ArrayList<>();

    /** Changes with every finding, so that the version does too. */
    Instant changedAt;

    @Version
    int version;

    protected Inspection() {}

    Inspection(RecordInspection command, UUID inspector) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.kind = command.kind();
        this.inspectorOrganisationId = inspector;
        this.unitId = command.unitId();
        this.organisationId = command.organisationId();
        this.componentId = command.componentId();
        this.projectId = command.projectId();
        this.periodFrom = command.periodFrom();
        this.periodTo = command.periodTo();
        this.basis = command.basis();
        this.paperNumber = command.paperNumber();
        this.concludedOn = command.concludedOn();
        this.changedAt = Instant.now();
        command.findings().forEach(this::add);
    }

    final void add(StateFinding finding) {
        findings.add(new Finding(id, findings.size(), finding));
        changedAt = Instant.now();
    }

    InspectionState state() {
        return findings.stream().allMatch(Finding::isDone) ? InspectionState.DONE : InspectionState.OPEN;
    }

    boolean isBy(@Nullable UUID organisation) {
        return inspectorOrganisationId.equals(organisation);
    }

    boolean concerns(@Nullable UUID organisation) {
        return organisation != null
                && (isBy(organisation)
                        || organisation.equals(organisationId)
                        || findings.stream().anyMatch(one -> one.responsibleOrganisationId.equals(organisation)));
    }

    /**
     * Takes down that what a finding asks for has been done.
     *
     * @param by the caller's organisation: the responsible body, or the one that has inspected
     * @param looksAfter whether the caller looks after the area
     * @throws Problem NOT_FOUND for others, FINDING_DONE, or what is wrong with the day
     */
    void complete(CompleteFinding command, @Nullable UUID by, boolean looksAfter, LocalDate today) {
        var finding = findings.stream()
                .filter(one -> one.id.equals(command.findingId()))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(PlatformProblems.INVALID_REQUEST).at("/findingId", PlansProblems.UNKNOWN_FINDING));
        if (!looksAfter && !isBy(by) && !finding.responsibleOrganisationId.equals(by)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        if (finding.isDone()) {
            throw Problem.of(PlansProblems.FINDING_DONE);
        }
        var day = command.doneOn() == null ? today : command.doneOn();
        var refusals = new Refusals();
        refusals.addIf(day.isAfter(today), "/doneOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(day.isBefore(concludedOn), "/doneOn", PlansProblems.DAY_OUT_OF_ORDER, concludedOn);
        refusals.throwIfAny();
        finding.complete(day, command);
        changedAt = Instant.now();
    }
}
