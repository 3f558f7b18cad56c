package vn.gnbv.household.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.UnitPlaces;
import vn.gnbv.household.household.HouseholdLoad;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.secret.KeyedHash;
import vn.gnbv.platform.secret.Secret;

/** Takes files of households and enters them: one file, one transaction, so that an interrupted one is begun again. */
@ApplicationScoped
class ImportService {

    /** What the audit keeps. */
    record ImportEnded(UUID id, int version, String change, String askedBy, long households, long persons) {}

    private static final int TIMEOUT_SECONDS = 4 * 60 * 60;
    private static final int MOST_ATTEMPTS = 3;

    private final HouseholdImports imports;
    private final ImportErrors errors;
    private final HouseholdLoad load;
    private final UnitPlaces places;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final KeyedHash statements;

    ImportService(
            HouseholdImports imports,
            ImportErrors errors,
            HouseholdLoad load,
            UnitPlaces places,
            AreaTree areas,
            Caller caller,
            EventLog events,
            ObjectMapper json,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            Secret secret) {
        this.imports = imports;
        this.errors = errors;
        this.load = load;
        this.places = places;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
        this.statements = secret.hash("household-statement");
    }

    @Transactional
    @Idempotent
    Answer take(ImportMode mode, @Nullable LocalDate codesAsOf, ImportFile file) {
        areas.requireDirectory();
        var area = caller.area();
        if (area == null) {
            throw Problem.of(PlatformProblems.FORBIDDEN);
        }
        if (file.content().length == 0) {
            throw Problem.of(PlatformProblems.BODY_REQUIRED);
        }
        var id = imports.same(file, mode, area, codesAsOf)
                .filter(same -> imports.find(same, caller.id()).isPresent())
                .orElseGet(Ids::next);
        if (imports.find(id, caller.id()).isEmpty()) {
            imports.keep(new HouseholdImports.Order(id, mode, codesAsOf, caller.id(), area, 0), file);
        }
        return new Answer(202, get(id), null, "/v1/household-imports/" + id, false);
    }

    ImportView get(UUID id) {
        return imports.find(id, caller.id()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    String errors(UUID id) {
        return errors.file(id, get(id).errors());
    }

    /**
     * @param progress is told how many households have been read
     * @return what is to be put down of it when nothing of it stays; null when all has been done, or another does it
     */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    @Nullable
    ImportOutcome carryOut(UUID id, LongConsumer progress) {
        if (!imports.take(id)) {
            return null;
        }
        var order = imports.waiting(id).orElse(null);
        if (order == null) {
            return null;
        }
        if (order.attempts() > MOST_ATTEMPTS) {
            return ImportOutcome.failed(order.mode());
        }
        var outcome = goThrough(order, progress);
        if (!outcome.stays()) {
            transaction.setRollbackOnly();
            return outcome;
        }
        end(id, order.askedBy(), outcome);
        return null;
    }

    /** Seeks who may be one with the persons of an import; by itself, for it may take long. */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    void compare(UUID id) {
        if (imports.take(id)) {
            load.compare(id);
            imports.compared(id);
        }
    }

    @Transactional
    void end(UUID id, ImportOutcome outcome) {
        imports.waiting(id).ifPresent(order -> end(id, order.askedBy(), outcome));
    }

    private void end(UUID id, String askedBy, ImportOutcome outcome) {
        imports.end(id, outcome);
        events.append(new AggregateChange(
                null,
                "vn.gnbv.household-import.v1",
                id,
                1,
                new ImportEnded(id, 1, outcome.state().name(), askedBy, outcome.households(), outcome.persons()),
                null,
                id,
                null));
    }

    private ImportOutcome goThrough(HouseholdImports.Order order, LongConsumer progress) {
        var outcome = new ImportOutcome(order.mode());
        var settlement = new Settlement(places::withCode, units -> places.of(units, order.area()), order.codesAsOf());
        var check = new ImportCheck(settlement, statements, LocalDate.now(clock));
        try (var reading = new ImportReading(
                () -> HouseholdFile.open(() -> imports.content(order.id()), json),
                check,
                item -> load.prepare(item, order.id(), order.askedBy()))) {
            for (var chunk = reading.next(); chunk != null; chunk = reading.next()) {
                enter(chunk, order, outcome);
                progress.accept(outcome.read());
            }
        }
        if (outcome.read() == 0 && outcome.errorCount() == 0) {
            outcome.unreadable(List.of(ImportError.of(0, "", Problem.of(HouseholdProblems.FILE_EMPTY))));
        }
        return outcome;
    }

    private void enter(ImportReading.Chunk chunk, HouseholdImports.Order order, ImportOutcome outcome) {
        outcome.read(chunk.read());
        chunk.refused().forEach(outcome::refuse);
        var rows = chunk.ready().stream().map(ImportReading.Ready::row).toList();
        var results = rows.isEmpty() ? List.<HouseholdLoad.Result>of() : load.write(rows, order.id());
        for (int i = 0; i < results.size(); i++) {
            var ready = chunk.ready().get(i);
            var result = results.get(i);
            if (result.written()) {
                outcome.entered(ready.row().persons());
            } else if (result.known()) {
                outcome.known();
            } else {
                outcome.refuse(errors(ready, result));
            }
        }
        if (!chunk.end().isEmpty()) {
            outcome.unreadable(chunk.end());
        }
    }

    private static List<ImportError> errors(ImportReading.Ready ready, HouseholdLoad.Result result) {
        var locator = ready.locator();
        if (result.twice()) {
            return List.of(ImportError.of(
                    ready.line(), locator.place("/number"), Problem.of(HouseholdProblems.HOUSEHOLD_TWICE)));
        }
        var errors = new ArrayList<ImportError>();
        result.refused().forEach((member, type) -> {
            var pointer = "/members/" + member + "/citizenId";
            errors.add(ImportError.of(locator.line(pointer), locator.place(pointer), Problem.of(type)));
        });
        return errors;
    }
}
