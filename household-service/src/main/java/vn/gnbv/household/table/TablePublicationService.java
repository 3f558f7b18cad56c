package vn.gnbv.household.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * Publishes official tables: what a decision has published stays readable as it was, and what is recorded later stands
 * beside it. Published is what readers outside may see.
 */
@ApplicationScoped
class TablePublicationService {

    record TablePublished(
            UUID id,
            int version,
            String change,
            int number,
            @Nullable UUID unitId,
            LocalDate asOf,
            String documentNumber) {}

    private final TablePublications publications;
    private final TableReader reader;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    TablePublicationService(
            TablePublications publications,
            TableReader reader,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.publications = publications;
        this.reader = reader;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer publish(PublishTable said) {
        areas.requireDirectory();
        check(said);
        if (!reader.covers(caller.area(), said.unitId(), said.asOf())) {
            throw Problem.of(PlatformProblems.NOT_FOUND).at("/unitId");
        }
        var id = Ids.next();
        var question = question(said.number(), said.unitId(), said.asOf());
        if (!publications.add(id, said, reader.outside(question), caller.id())) {
            throw Problem.of(TableProblems.PUBLISHED_ALREADY, said.documentNumber())
                    .at("/documentNumber");
        }
        events.append(new AggregateChange(
                null,
                "vn.gnbv.table-publication.v1",
                id,
                0,
                new TablePublished(
                        id, 0, "PUBLISHED", said.number(), said.unitId(), said.asOf(), said.documentNumber()),
                null,
                id,
                null));
        return Answer.created("/v1/table-publications/" + id, 0, get(id));
    }

    private void check(PublishTable said) {
        var today = LocalDate.now(clock);
        var refusals = new Refusals();
        refusals.addIf(OfficialTable.of(said.number()).isEmpty(), "/number", TableProblems.TABLE_UNKNOWN);
        refusals.addIf(
                !said.asOf().equals(LocalDate.of(said.asOf().getYear(), 12, 31))
                        || !said.asOf().isBefore(today),
                "/asOf",
                TableProblems.YEAR_END_ONLY);
        refusals.addIf(said.issuedOn().isAfter(today), "/issuedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                !said.issuedOn().isAfter(said.asOf()),
                "/issuedOn",
                TableProblems.PUBLISHED_TOO_EARLY,
                said.asOf().toString());
        refusals.throwIfAny();
    }

    TablePublicationView get(UUID id) {
        var found = publications.find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var item = found.item();
        var question = question(item.number(), item.unitId(), item.asOf());
        return new TablePublicationView(
                item.id(),
                item.number(),
                item.unitId(),
                item.asOf(),
                item.documentNumber(),
                item.issuedOn(),
                item.publishedAt(),
                found.table(),
                reader.outside(question),
                onBoundariesOfToday(question));
    }

    private @Nullable OfficialTableView onBoundariesOfToday(TableReader.Question question) {
        var today = question.on(LocalDate.now(clock));
        return reader.isRestated(today) && reader.isThere(today) ? reader.outside(today) : null;
    }

    private static TableReader.Question question(int number, @Nullable UUID unit, LocalDate asOf) {
        return new TableReader.Question(
                OfficialTable.of(number).orElseThrow(), unit, asOf, LocalDate.of(asOf.getYear() - 1, 12, 31), asOf);
    }
}
