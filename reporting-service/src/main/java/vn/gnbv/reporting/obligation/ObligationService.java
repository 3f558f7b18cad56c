package vn.gnbv.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.closing.PeriodClosings;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.directory.Successions;
import vn.gnbv.reporting.regime.Regime;

/** Opens obligations from regimes, lets the open ones follow amendments and successions, and closes what is fulfilled. */
@ApplicationScoped
public class ObligationService {

    /** What an obligation may become one with: the same organisation reports on the same unit. */
    private record Place(UUID reporterOrganisationId, UUID unitId) {}

    private final Obligations obligations;
    private final ObligationQueries queries;
    private final Directory directory;
    private final PeriodClosings closings;
    private final EventLog events;
    private final Database database;
    private final Caller caller;

    ObligationService(
            Obligations obligations,
            ObligationQueries queries,
            Directory directory,
            PeriodClosings closings,
            EventLog events,
            Database database,
            Caller caller) {
        this.obligations = obligations;
        this.queries = queries;
        this.directory = directory;
        this.closings = closings;
        this.events = events;
        this.database = database;
        this.caller = caller;
    }

    /**
     * What is due by a day, and of what step somebody was reminded last.
     *
     * @param dueDate the last good day, that of a correction where it was sent back
     */
    public record Due(
            UUID id,
            LocalDate dueDate,
            @Nullable LocalDate remindedDueDate,
            @Nullable Integer remindedDaysLeft) {}

    /** A step that has been reached: so many days before the day that it is due, negative after. */
    public record Reminder(LocalDate dueDate, int daysLeft) {}

    /** What is open, not handed in and due by a day, in the order of its ids; nothing that was opened after its day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Due> due(LocalDate until, @Nullable UUID after, int limit) {
        return queries.due(until, after, limit);
    }

    /** Tells that these are due soon or overdue. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remind(Map<UUID, Reminder> reached) {
        var changed = new LinkedHashMap<Obligation, Obligation.Change>();
        for (var obligation : obligations.lockAll(reached.keySet())) {
            note(changed, obligation, obligation.remind(reached.get(obligation.id)));
        }
        tell(changed);
    }

    /** The periods that a regime states, and those that it no longer states but has opened. */
    List<String> periods(Regime regime) {
        return Stream.concat(
                        regime.periods() == null
                                ? Stream.of()
                                : regime.periods().stream().map(Regime.Period::key),
                        queries.periodsOf(regime.id()).stream())
                .distinct()
                .toList();
    }

    /** All that has passed on what the regime asks for. */
    Successions successions(Regime regime) {
        var organisations = Stream.concat(
                        Stream.of(regime.receiverOrganisationId(), regime.viaOrganisationId())
                                .filter(Objects::nonNull),
                        regime.reporters().stream().map(Regime.Reporter::organisationId))
                .distinct()
                .toList();
        return directory.successions(
                organisations,
                regime.reporters().stream()
                        .map(Regime.Reporter::unitId)
                        .distinct()
                        .toList());
    }

    /**
     * Brings the obligations of one period into line with their regime and with who owes and receives on a day. One
     * transaction each, so that whoever is interrupted goes on; what is in line already stays as it is.
     *
     * @return how many have changed
     */
    @Transactional
    int follow(Regime regime, String periodKey, Successions successions, LocalDate today) {
        database.row(
                "select pg_advisory_xact_lock(hashtextextended(?::text, 0))",
                row -> true,
                regime.id().toString());
        var now = database.now();
        var known = obligations.lockAllOf(regime.id(), periodKey).stream()
                .collect(Collectors.toMap(
                        o -> o.namedReporterOrganisationId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        var duties = regime.duties().stream()
                .filter(duty -> duty.period().key().equals(periodKey))
                .filter(duty ->
                        regime.inForce() || known.containsKey(duty.reporter().organisationId()))
                .toList();
        var placements = new HashMap<UUID, Placement>();
        for (var duty : duties) {
            placements.put(duty.reporter().organisationId(), Placement.of(duty, successions, today));
        }
        var into = joined(duties, placements, known);
        var changed = new LinkedHashMap<Obligation, Obligation.Change>();
        for (var duty : duties) {
            var named = duty.reporter().organisationId();
            var placement = placements.get(named);
            var obligation = known.remove(named);
            if (obligation != null) {
                note(changed, obligation, obligation.follow(duty, placement, into.get(named)));
            } else if (!placement.toItself() && !into.containsKey(named)) {
                obligation = new Obligation(duty, placement, now);
                obligations.persist(obligation);
                changed.put(obligation, Obligation.Change.OPENED);
            }
        }
        if (regime.inForce()) {
            known.values().forEach(o -> note(changed, o, o.withdraw(null)));
        }
        tell(changed);
        handOverReports(changed);
        return changed.size();
    }

    /**
     * What has become one: of all that one organisation would owe on one unit for the period, one stays. A report that
     * has been begun is never lost.
     */
    private Map<UUID, UUID> joined(
            List<Regime.Duty> duties, Map<UUID, Placement> placements, Map<UUID, Obligation> known) {
        if (placements.values().stream().noneMatch(Placement::joins)) {
            return Map.of();
        }
        var begun = queries.begun(known.values().stream().map(o -> o.id).toList());
        var staying = new HashMap<Place, UUID>();
        var order = new ArrayList<UUID>();
        Stream.of(true, false).forEach(first -> duties.stream()
                .map(duty -> duty.reporter().organisationId())
                .filter(known::containsKey)
                .filter(named -> first == begun.contains(known.get(named).id))
                .forEach(order::add));
        var into = new HashMap<UUID, UUID>();
        for (var named : order) {
            var obligation = known.get(named);
            var placement = placements.get(named);
            var place = obligation.state == Obligation.State.FULFILLED
                    ? new Place(obligation.reporterOrganisationId, obligation.unitId)
                    : new Place(placement.reporterOrganisationId(), placement.unitId());
            var stays = staying.putIfAbsent(place, obligation.id);
            if (stays != null && placement.joins() && !begun.contains(obligation.id)) {
                into.put(named, stays);
            }
        }
        // Of those that are not opened yet the first opens, the others never do.
        for (var duty : duties) {
            var named = duty.reporter().organisationId();
            var placement = placements.get(named);
            if (!known.containsKey(named)) {
                var place = new Place(placement.reporterOrganisationId(), placement.unitId());
                var stays = staying.putIfAbsent(place, named);
                if (stays != null && placement.joins()) {
                    into.put(named, stays);
                }
            }
        }
        return into;
    }

    private void tell(Map<Obligation, Obligation.Change> changed) {
        obligations.flush();
        var act = Ids.next();
        events.append(changed.entrySet().stream()
                .map(e -> ObligationChanged.of(e.getKey(), e.getValue()).causedBy(act))
                .toList());
    }

    /** The successor goes on with the report that its predecessor has begun; what is accepted stays as it is. */
    private void handOverReports(Map<Obligation, Obligation.Change> changed) {
        database.writeAll(
                """
                update reports set reporter_organisation_id = ?, unit_id = ?, version = version + 1
                where obligation_id = ? and state <> 'ACCEPTED'""",
                changed.entrySet().stream()
                        .filter(e -> e.getValue() == Obligation.Change.PASSED_ON)
                        .map(e -> new @Nullable Object[] {
                            e.getKey().reporterOrganisationId, e.getKey().unitId, e.getKey().id
                        })
                        .toList());
    }

    /** Gives one reporter more time, with who decided it and why; the receiver enters it. */
    @Transactional
    @Idempotent
    Answer extend(UUID id, @Nullable IfMatch ifMatch, ExtendObligation command) {
        var obligation = lock(id);
        if (!obligation.receiverOrganisationId.equals(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, obligation.version);
        closings.requireOpen(id);
        obligation.extend(command, LegalTime.dayOf(database.now()));
        obligations.flush();
        events.append(
                ObligationChanged.of(obligation, Obligation.Change.EXTENDED).because(command.reason()));
        return Answer.ok(obligation.version, ObligationView.of(obligation));
    }

    /** @throws Problem NOT_FOUND unless the organisation is the reporter, PERIOD_CLOSED when nothing is taken any more */
    @Transactional(Transactional.TxType.MANDATORY)
    public ObligationView owedBy(UUID id, @Nullable UUID organisation) {
        var held = heldBy(id, organisation);
        Obligation.requireOpen(held.obligation().state());
        return taken(held);
    }

    /** The same whatever has become of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ObligationView ownedBy(UUID id, @Nullable UUID organisation) {
        return taken(heldBy(id, organisation));
    }

    private ObligationQueries.Held heldBy(UUID id, @Nullable UUID organisation) {
        var held = hold(id);
        if (!held.obligation().reporterOrganisationId().equals(organisation)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return held;
    }

    private static ObligationView taken(ObligationQueries.Held held) {
        if (held.closedAt() != null) {
            throw PeriodClosings.closed(held.closedAt());
        }
        return held.obligation();
    }

    /** @throws Problem PERIOD_CLOSED when nothing is taken for it any more */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireTaken(UUID id) {
        closings.requireOpen(id);
    }

    /** @throws Problem NOT_FOUND unless the organisation is the receiver */
    @Transactional(Transactional.TxType.MANDATORY)
    public ObligationView owedTo(UUID id, @Nullable UUID organisation) {
        var obligation = hold(id).obligation();
        if (!obligation.receiverOrganisationId().equals(organisation)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return obligation;
    }

    private ObligationQueries.Held hold(UUID id) {
        var held = queries.hold(id);
        if (held == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return held;
    }

    /** Closes the obligation by the acceptance of its report. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fulfil(UUID id, Timeliness timeliness, Instant now, UUID act) {
        var obligation = lock(id);
        obligation.fulfil(timeliness, now);
        obligations.flush();
        events.append(
                ObligationChanged.of(obligation, Obligation.Change.FULFILLED).causedBy(act));
    }

    private Obligation lock(UUID id) {
        var obligation = obligations.lock(id);
        if (obligation == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return obligation;
    }

    private static void note(
            Map<Obligation, Obligation.Change> changed, Obligation obligation, Obligation.@Nullable Change change) {
        if (change != null) {
            changed.put(obligation, change);
        }
    }
}
