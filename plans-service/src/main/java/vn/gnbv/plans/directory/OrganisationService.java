package vn.gnbv.plans.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Registers organisations and what they become. */
@ApplicationScoped
class OrganisationService {

    private final Organisations organisations;
    private final DirectoryQueries queries;
    private final EventLog events;

    OrganisationService(Organisations organisations, DirectoryQueries queries, EventLog events) {
        this.organisations = organisations;
        this.queries = queries;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer register(RegisterOrganisation command) {
        var id = command.id() == null ? Ids.next() : command.id();
        if (organisations.findByIdOptional(id).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, id).at("/id");
        }
        check(id, command);
        var organisation = new Organisation(id, command.version());
        organisations.persistAndFlush(organisation);
        events.append(OrganisationChanged.of(organisation, "REGISTERED"));
        return Answer.created("/v1/organisations/" + id, organisation.version, OrganisationView.of(organisation));
    }

    @Transactional
    OrganisationView change(UUID id, @Nullable IfMatch ifMatch, RegisterOrganisation command) {
        var organisation = organisations
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        IfMatch.check(ifMatch, organisation.version);
        check(id, command);
        organisation.become(command.version());
        organisations.flush();
        events.append(OrganisationChanged.of(organisation, "CHANGED"));
        return OrganisationView.of(organisation);
    }

    @Transactional
    OrganisationView succeed(UUID id, @Nullable IfMatch ifMatch, StateSuccessions command) {
        var organisation = organisations
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        IfMatch.check(ifMatch, organisation.version);
        var refusals = new Refusals();
        command.check(id, refusals);
        var missing = queries.unknown(command.successions());
        for (int i = 0; i < command.successions().size(); i++) {
            missing.check(command.successions().get(i), "/successions/" + i, refusals);
        }
        refusals.throwIfAny();
        var before = organisation.version;
        organisation.passOn(command.successions());
        organisations.flush();
        if (organisation.version != before) {
            events.append(OrganisationChanged.of(organisation, "CHANGED"));
        }
        return OrganisationView.of(organisation);
    }

    private void check(UUID id, RegisterOrganisation command) {
        var refusals = new Refusals();
        refusals.addIf(command.id() != null && !command.id().equals(id), "/id", PlansProblems.ALREADY_EXISTS, id);
        refusals.addIf(command.version().endsBeforeItBegins(), "/validTo", PlansProblems.VALIDITY_REVERSED);
        refusals.addIf(queries.unit(command.unitId(), null).isEmpty(), "/unitId", PlansProblems.UNKNOWN_UNIT);
        var parent = command.parentId();
        if (parent != null) {
            refusals.addIf(parent.equals(id), "/parentId", PlansProblems.PARENT_CYCLE);
            refusals.addIf(
                    organisations.findByIdOptional(parent).isEmpty(), "/parentId", PlansProblems.UNKNOWN_ORGANISATION);
        }
        refusals.throwIfAny();
    }
}
