package vn.gnbv.plans.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Takes down what was measured of targets and what ambiguous ones were decided to mean; both are only ever added to. */
@ApplicationScoped
class TargetService {

    private final TargetQueries queries;
    private final Database database;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    TargetService(TargetQueries queries, Database database, AreaTree areas, Caller caller, Clock clock) {
        this.queries = queries;
        this.database = database;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer measure(UUID id, MeasureTarget command) {
        var kept = issued(id);
        var target = kept.target().stated();
        var refusals = command.refusals(target, LocalDate.now(clock));
        checkCorrection(id, command.corrects(), refusals);
        refusals.throwIfAny();
        var measurement = Ids.next();
        var number = command.number(target);
        database.write(
                """
                        insert into target_measurements (id, target_id, period_from, period_to, value, unit, numerator,
                          denominator, compared_value, assessment, statement, status, source, corrects, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                measurement,
                id,
                command.periodFrom(),
                command.periodTo(),
                number == null ? null : number.value(),
                number == null ? null : command.unitFor(target),
                command.numerator() == null ? null : command.numerator().value(),
                command.denominator() == null ? null : command.denominator().value(),
                command.comparedValue() == null ? null : command.comparedValue().value(),
                command.assessment(),
                command.statement(),
                command.status(),
                command.source(),
                command.corrects(),
                caller.id());
        var entered = queries.measurements(id, null, null).stream()
                .filter(m -> m.id().equals(measurement))
                .findFirst()
                .orElseThrow();
        return created("/v1/targets/" + id + "/measurements", entered);
    }

    @Transactional
    @Idempotent
    Answer resolve(UUID id, ResolveTarget command) {
        var kept = issued(id);
        if (!kept.issuerOrganisationId().equals(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        if (!kept.target().stated().isAmbiguous()) {
            throw Problem.of(PlansProblems.TARGET_NOT_AMBIGUOUS);
        }
        var refusals = new Refusals();
        refusals.addIf(
                command.decidedOn().isAfter(LocalDate.now(clock)), "/decidedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.throwIfAny();
        database.write(
                """
                        insert into target_resolutions (id, target_id, reading, basis, decided_on, organisation_id,
                                                        recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                id,
                command.reading(),
                command.basis(),
                command.decidedOn(),
                caller.organisation(),
                caller.id());
        return created("/v1/targets/" + id + "/status", queries.resolution(id).orElseThrow());
    }

    private TargetQueries.Kept issued(UUID id) {
        var kept = queries.find(caller.area(), id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        areas.require(caller.area(), kept.unitId(), kept.areaDate());
        if (!kept.issued()) {
            throw Problem.of(PlansProblems.PLAN_NOT_ISSUED);
        }
        return kept;
    }

    private void checkCorrection(UUID target, @Nullable UUID corrects, Refusals refusals) {
        if (corrects == null) {
            return;
        }
        var corrected = queries.measurements(target, null, null).stream()
                .filter(m -> m.id().equals(corrects))
                .findFirst();
        refusals.addIf(corrected.isEmpty(), "/corrects", PlansProblems.UNKNOWN_ENTRY);
        refusals.addIf(
                corrected
                        .map(MeasurementView::correctedBy)
                        .filter(Objects::nonNull)
                        .isPresent(),
                "/corrects",
                PlansProblems.ALREADY_CORRECTED);
    }

    /** What is only added to has no version of its own. */
    private static Answer created(String location, Object body) {
        return new Answer(201, body, null, location, false);
    }
}
