package vn.gnbv.household.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.form.FormService;
import vn.gnbv.household.round.ReviewRoundService;
import vn.gnbv.household.standard.Classification;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.standard.PovertyStandardService;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Takes simulations, prepares what they are counted by, and tells why a household would be in another class. */
@ApplicationScoped
class SimulationService {

    record SimulationChanged(
            UUID id, int version, String change, @Nullable UUID standardId, UUID unitId) {}

    /** All that a run needs. */
    record Order(SimulationRun.Scope scope, Yardstick.Scorers scorers) {}

    private final SimulationQueries queries;
    private final PovertyStandardService standards;
    private final FormService forms;
    private final ReviewRoundService rounds;
    private final Database database;
    private final ObjectMapper json;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    SimulationService(
            SimulationQueries queries,
            PovertyStandardService standards,
            FormService forms,
            ReviewRoundService rounds,
            Database database,
            ObjectMapper json,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.queries = queries;
        this.standards = standards;
        this.forms = forms;
        this.rounds = rounds;
        this.database = database;
        this.json = json;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer request(SimulateClassification command) {
        var today = LocalDate.now(clock);
        var unit = command.unitId() == null ? caller.area() : command.unitId();
        if (unit == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), unit, today);
        if (command.roundId() != null) {
            rounds.find(command.roundId()).orElseThrow(() -> Problem.of(HouseholdProblems.ROUND_UNKNOWN)
                    .at("/roundId"));
        }
        requireYardstick(command, today);
        var id = Ids.next();
        database.write(
                """
                insert into classification_simulations (id, standard_id, draft, unit_id, round_id, as_of, area,
                                                        requested_by, state)
                values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, 'WAITING')""",
                id,
                command.standardId(),
                written(command.draft()),
                unit,
                command.roundId(),
                today,
                caller.area(),
                caller.id());
        events.append(new AggregateChange(
                null,
                "vn.gnbv.classification-simulation.v1",
                id,
                0,
                new SimulationChanged(id, 0, "REQUESTED", command.standardId(), unit),
                null,
                id,
                null));
        var view = queries.find(id, caller.id()).orElseThrow();
        return Answer.created("/v1/classification-simulations/" + id, view.version(), view);
    }

    private void requireYardstick(SimulateClassification command, LocalDate today) {
        if ((command.standardId() == null) == (command.draft() == null)) {
            throw Problem.of(HouseholdProblems.STANDARD_OR_DRAFT).at("/standardId");
        }
        var standardId = command.standardId();
        if (standardId != null && standards.find(standardId).isEmpty()) {
            throw Problem.of(HouseholdProblems.STANDARD_UNKNOWN).at("/standardId");
        }
        var yardstick = yardstick(standardId, command.draft(), today);
        if (yardstick.forms().isEmpty()) {
            throw Problem.of(HouseholdProblems.STANDARD_WITHOUT_FORM).at("/standardId");
        }
        yardstick.scorers(forms.dictionary());
    }

    SimulationView get(UUID id) {
        return queries.find(id, seenOf()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    List<SimulationView> list(@Nullable UUID after, int limit) {
        return queries.list(seenOf(), after, limit);
    }

    /** Whoever operates the service sees that of everybody there is one, what it costs and whether it failed. */
    private @Nullable String seenOf() {
        return caller.has("OPERATOR") ? null : caller.id();
    }

    MovementsView movements(UUID id, Breakdown by, @Nullable UUID unit) {
        var simulation = requireDone(id);
        return queries.movements(simulation, by, unit == null ? simulation.unitId() : unit);
    }

    /** Each household with its reasons, which are found anew: neither answers nor standards change. */
    @Transactional
    List<ChangeView> changes(UUID id, @Nullable PovertyClass from, @Nullable PovertyClass to, int after, int limit) {
        var simulation = requireDone(id);
        var yardstick = yardstick(id);
        var around = new HashMap<UUID, Set<UUID>>();
        return queries.changes(id, from, to, after, limit).stream()
                .map(change -> explained(
                        change, yardstick, around.computeIfAbsent(change.unitId(), u -> around(u, simulation.asOf()))))
                .toList();
    }

    private ChangeView explained(SimulationQueries.Change change, Yardstick yardstick, Set<UUID> around) {
        var form = forms.find(change.formId());
        var answers = forms.dictionary(List.of(form)).decode(change.answers());
        Classification before =
                standards.find(change.standardId()).orElseThrow().classify(change.areaType(), form.score(answers));
        Classification after = yardstick
                .standard()
                .classify(
                        change.areaType(),
                        yardstick.form(change.areaType(), around).orElseThrow().score(answers));
        var was = ChangeView.Side.of(before);
        var would = ChangeView.Side.of(after);
        return new ChangeView(
                change.number(),
                change.householdId(),
                change.assessmentId(),
                change.unitId(),
                change.from(),
                change.to(),
                ChangeView.why(was, would),
                was,
                would);
    }

    private Set<UUID> around(UUID unit, LocalDate on) {
        return Set.copyOf(database.rows(
                "select distinct ancestor_id from area_paths where unit_id = ? and valid @> ?::date",
                row -> row.getObject(1, UUID.class),
                unit,
                on));
    }

    private SimulationView requireDone(UUID id) {
        var simulation = queries.find(id, caller.id()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        if (simulation.state() != SimulationState.DONE) {
            throw Problem.of(
                    HouseholdProblems.SIMULATION_NOT_DONE, simulation.state().name());
        }
        return simulation;
    }

    /** What the oldest of the waiting simulations is counted by, if it still waits. */
    @Transactional
    Optional<Order> order(UUID id) {
        return Optional.ofNullable(database.row(
                        "select unit_id, round_id, as_of from classification_simulations where id = ? and state = 'WAITING'",
                        row -> new SimulationRun.Scope(
                                id,
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class)),
                        id))
                .map(scope -> new Order(scope, yardstick(id).scorers(forms.dictionary())));
    }

    private Yardstick yardstick(UUID id) {
        record Stored(@Nullable UUID standardId, @Nullable String draft, LocalDate asOf) {}
        var stored = database.rows(
                        "select standard_id, draft, as_of from classification_simulations where id = ?",
                        row -> new Stored(
                                row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)),
                        id)
                .getFirst();
        return yardstick(stored.standardId(), stored.draft() == null ? null : read(stored.draft()), stored.asOf());
    }

    private Yardstick yardstick(@Nullable UUID standardId, @Nullable Draft draft, LocalDate asOf) {
        return draft != null
                ? Yardstick.of(draft, asOf)
                : Yardstick.of(standards.find(standardId).orElseThrow(), forms.of(standardId), asOf);
    }

    private @Nullable String written(@Nullable Draft draft) {
        try {
            return draft == null ? null : json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Draft read(String draft) {
        try {
            return json.readValue(draft, Draft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
