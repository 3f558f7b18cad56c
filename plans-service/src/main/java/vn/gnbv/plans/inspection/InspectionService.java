package vn.gnbv.plans.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.References;
import vn.gnbv.plans.Viewer;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Records inspections, their findings, and what has come of these. */
@ApplicationScoped
class InspectionService {

    private final Inspections inspections;
    private final References references;
    private final Directory directory;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    InspectionService(
            Inspections inspections,
            References references,
            Directory directory,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.inspections = inspections;
        this.references = references;
        this.directory = directory;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer record(RecordInspection command) {
        areas.require(caller.area(), command.unitId(), command.concludedOn());
        var inspector = inspector(command);
        if (command.id() != null && inspections.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        var refusals = new Refusals();
        command.check(LocalDate.now(clock), refusals);
        checkReferences(inspector, command, refusals);
        refusals.throwIfAny();
        var inspection = new Inspection(command, inspector);
        inspections.persistAndFlush(inspection);
        events.append(InspectionChanged.of(inspection, InspectionChanged.Change.RECORDED));
        return Answer.created("/v1/inspections/" + inspection.id, inspection.version, InspectionView.of(inspection));
    }

    @Transactional
    @Idempotent
    Answer addFinding(UUID id, @Nullable IfMatch ifMatch, StateFinding command) {
        var inspection = visible(inspections.findById(id, LockModeType.PESSIMISTIC_WRITE));
        if (!inspection.isBy(caller.organisation()) && !looksAfter(inspection)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, inspection.version);
        var refusals = new Refusals();
        command.check("", inspection.concludedOn, refusals);
        checkReferences(List.of(command), "", inspection.concludedOn, refusals);
        refusals.throwIfAny();
        inspection.add(command);
        return changed(inspection, InspectionChanged.Change.FINDING_ADDED);
    }

    @Transactional
    @Idempotent
    Answer complete(UUID id, @Nullable IfMatch ifMatch, CompleteFinding command) {
        var inspection = visible(inspections.findById(id, LockModeType.PESSIMISTIC_WRITE));
        IfMatch.check(ifMatch, inspection.version);
        inspection.complete(command, caller.organisation(), looksAfter(inspection), LocalDate.now(clock));
        return changed(inspection, InspectionChanged.Change.FINDING_DONE);
    }

    @Transactional
    InspectionView get(UUID id) {
        return InspectionView.of(visible(inspections.findById(id)));
    }

    /** The caller's own organisation; another only for who looks after the area. */
    private UUID inspector(RecordInspection command) {
        var own = caller.organisation();
        var named = command.inspectorOrganisationId() == null ? own : command.inspectorOrganisationId();
        if (named == null || !named.equals(own) && Viewer.of(caller).area() == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return named;
    }

    private void checkReferences(UUID inspector, RecordInspection command, Refusals refusals) {
        var day = command.concludedOn();
        unknownOrganisation(inspector, "/inspectorOrganisationId", day, refusals);
        if (command.organisationId() != null) {
            unknownOrganisation(command.organisationId(), "/organisationId", day, refusals);
        }
        var component = command.componentId();
        refusals.addIf(
                component != null
                        && references.componentsAmong(Stream.of(component)).isEmpty(),
                "/componentId",
                PlansProblems.UNKNOWN_COMPONENT);
        checkReferences(command.findings(), "/findings/", day, refusals);
    }

    /** @param prefix of the pointers of a list, or empty for a single finding */
    private void checkReferences(List<StateFinding> findings, String prefix, LocalDate day, Refusals refusals) {
        var organisations = new ArrayList<UUID>();
        findings.forEach(finding -> organisations.add(finding.responsibleOrganisationId()));
        var known = directory.unitsOf(organisations, day).keySet();
        var officers = references.organisationsOfOfficers(findings.stream().map(StateFinding::officerId));
        var units = references.unitsAmong(findings.stream().map(StateFinding::unitId));
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            var at = prefix.isEmpty() ? "" : prefix + i;
            refusals.addIf(
                    !known.contains(finding.responsibleOrganisationId()),
                    at + "/responsibleOrganisationId",
                    PlansProblems.UNKNOWN_ORGANISATION);
            refusals.addIf(
                    finding.officerId() != null
                            && !finding.responsibleOrganisationId().equals(officers.get(finding.officerId())),
                    at + "/officerId",
                    PlansProblems.UNKNOWN_OFFICER);
            refusals.addIf(
                    finding.unitId() != null && !units.contains(finding.unitId()),
                    at + "/unitId",
                    PlansProblems.UNKNOWN_UNIT);
        }
    }

    private void unknownOrganisation(UUID organisation, String pointer, LocalDate day, Refusals refusals) {
        refusals.addIf(
                directory.unitsOf(List.of(organisation), day).isEmpty(), pointer, PlansProblems.UNKNOWN_ORGANISATION);
    }

    private boolean looksAfter(Inspection inspection) {
        return areas.covers(Viewer.of(caller).area(), inspection.unitId, inspection.concludedOn);
    }

    private Inspection visible(@Nullable Inspection inspection) {
        if (inspection == null || !inspection.concerns(caller.organisation()) && !looksAfter(inspection)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return inspection;
    }

    private Answer changed(Inspection inspection, InspectionChanged.Change change) {
        inspections.flush();
        events.append(InspectionChanged.of(inspection, change));
        return Answer.ok(inspection.version, InspectionView.of(inspection));
    }
}
