package vn.gnbv.plans.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Audited;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.References;
import vn.gnbv.plans.Viewer;
import vn.gnbv.plans.committee.StateCommittee.CommitteeMember;
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

/** Keeps steering committees and their conclusions. */
@ApplicationScoped
class CommitteeService {

    private final SteeringCommittees committees;
    private final References references;
    private final Directory directory;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    CommitteeService(
            SteeringCommittees committees,
            References references,
            Directory directory,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.committees = committees;
        this.references = references;
        this.directory = directory;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer register(StateCommittee command) {
        areas.require(caller.area(), command.unitId(), command.establishedOn());
        if (command.id() != null && committees.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        check(command);
        var committee = new SteeringCommittee(command);
        committees.persistAndFlush(committee);
        events.append(Audited.of("steering-committee", committee.id, committee.version, "REGISTERED"));
        return Answer.created(
                "/v1/steering-committees/" + committee.id, committee.version, CommitteeView.of(committee));
    }

    @Transactional
    CommitteeView restate(UUID id, @Nullable IfMatch ifMatch, StateCommittee command) {
        var committee = lookedAfter(id, ifMatch);
        if (command.id() != null && !command.id().equals(id)) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, id).at("/id");
        }
        check(command);
        committee.restate(command);
        return changed(committee, "CHANGED");
    }

    @Transactional
    @Idempotent
    Answer conclude(UUID id, @Nullable IfMatch ifMatch, AddConclusion command) {
        var committee = lookedAfter(id, ifMatch);
        var refusals = new Refusals();
        command.check(committee.establishedOn, LocalDate.now(clock), refusals);
        unknownOrganisation(
                command.assignedOrganisationId(), "/assignedOrganisationId", command.concludedOn(), refusals);
        var officer = command.officerId();
        refusals.addIf(
                officer != null
                        && !command.assignedOrganisationId()
                                .equals(references
                                        .organisationsOfOfficers(Stream.of(officer))
                                        .get(officer)),
                "/officerId",
                PlansProblems.UNKNOWN_OFFICER);
        refusals.throwIfAny();
        committee.add(command);
        var view = changed(committee, "CONCLUDED");
        return Answer.ok(view.version(), view);
    }

    @Transactional
    @Idempotent
    Answer settle(UUID id, @Nullable IfMatch ifMatch, SettleConclusion command) {
        var committee = visible(committees.findById(id, LockModeType.PESSIMISTIC_WRITE));
        IfMatch.check(ifMatch, committee.version);
        var task = command.taskId();
        if (task != null && !references.knowsIssuedTask(task)) {
            throw Problem.of(PlatformProblems.INVALID_REQUEST).at("/taskId", PlansProblems.UNKNOWN_TASK);
        }
        committee.settle(command, caller.organisation(), looksAfter(committee), LocalDate.now(clock));
        var view = changed(committee, "CONCLUSION_SETTLED");
        return Answer.ok(view.version(), view);
    }

    @Transactional
    CommitteeView get(UUID id) {
        return CommitteeView.of(visible(committees.findById(id)));
    }

    private void check(StateCommittee command) {
        var refusals = new Refusals();
        command.check(LocalDate.now(clock), refusals);
        unknownOrganisation(command.organisationId(), "/organisationId", command.establishedOn(), refusals);
        var members = command.members();
        var officers = references.organisationsOfOfficers(members.stream().map(CommitteeMember::officerId));
        var units = references.unitsAmong(members.stream().map(CommitteeMember::unitId));
        var components = references.componentsAmong(members.stream().map(CommitteeMember::componentId));
        for (int i = 0; i < members.size(); i++) {
            var one = members.get(i);
            var at = "/members/" + i;
            refusals.addIf(!officers.containsKey(one.officerId()), at + "/officerId", PlansProblems.UNKNOWN_OFFICER);
            refusals.addIf(
                    one.unitId() != null && !units.contains(one.unitId()), at + "/unitId", PlansProblems.UNKNOWN_UNIT);
            refusals.addIf(
                    one.componentId() != null && !components.contains(one.componentId()),
                    at + "/componentId",
                    PlansProblems.UNKNOWN_COMPONENT);
        }
        refusals.throwIfAny();
    }

    private void unknownOrganisation(UUID organisation, String pointer, LocalDate day, Refusals refusals) {
        refusals.addIf(
                directory.unitsOf(List.of(organisation), day).isEmpty(), pointer, PlansProblems.UNKNOWN_ORGANISATION);
    }

    private SteeringCommittee lookedAfter(UUID id, @Nullable IfMatch ifMatch) {
        var committee = committees.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (committee == null || !looksAfter(committee)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, committee.version);
        return committee;
    }

    private boolean looksAfter(SteeringCommittee committee) {
        return areas.covers(Viewer.of(caller).area(), committee.unitId, committee.establishedOn);
    }

    private SteeringCommittee visible(@Nullable SteeringCommittee committee) {
        if (committee == null || !committee.concerns(caller.organisation()) && !looksAfter(committee)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return committee;
    }

    private CommitteeView changed(SteeringCommittee committee, String change) {
        committees.flush();
        events.append(Audited.of("steering-committee", committee.id, committee.version, change));
        return CommitteeView.of(committee);
    }
}
