package vn.gnbv.budget.line;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.budget.Fixtures.aLine;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** Eight officers do everything at once with the same few lines: 5,600 acts, each a transaction of its own. */
@QuarkusTest
class InterleavingTest {

    private static final int OFFICERS = 8;
    private static final int ACTS = 700;
    private static final long ASSIGNED = 200_000;

    @Inject
    LineMovementService movements;

    @Inject
    LineOpeningService opening;

    @Inject
    LineEndService years;

    @Inject
    CurrentIdentityAssociation identities;

    @Inject
    Database database;

    private static volatile UUID second;

    private final ConcurrentMap<String, LongAdder> outcomes = new ConcurrentHashMap<>();

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void losesNoDongAndMeetsNoDeadlockWhateverTheOrder() throws Exception {
        var lines = List.of(aLine(41, ASSIGNED), aLine(43, ASSIGNED), aLine(41, ASSIGNED));
        second = lines.get(1);
        var decision = new AssigningDecision(
                UUID.fromString(TestDatabase.query("select id from budget_decisions limit 1")
                        .getFirst()),
                "1/QĐ",
                LocalDate.of(2024, 2, 1),
                Fixtures.PROGRAMME,
                Place.DISTRICT,
                2024,
                null,
                false,
                "officer");
        try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
            var done = new ArrayList<Callable<Object>>();
            for (int i = 0; i < OFFICERS; i++) {
                var random = new Random(i);
                done.add(Executors.callable(() -> work(lines, decision, random)));
            }
            for (var officer : officers.invokeAll(done)) {
                officer.get();
            }
        }
        assertThat(outcomes.values().stream().mapToLong(LongAdder::sum).sum()).isEqualTo((long) OFFICERS * ACTS);
        assertThat(outcomes.keySet()).contains("DONE", "OVER_AVAILABLE");
        assertThat(Set.of("DONE", "OVER_AVAILABLE")).containsAll(outcomes.keySet());
        assertThat(Fixtures.ledgerDifferences()).isEmpty();
        assertThat(TestDatabase.number("""
                        select sum(available_vnd + committed_vnd + advanced_vnd + disbursed_vnd + cancelled_vnd) from budget_lines""")).isEqualTo(3 * ASSIGNED);
        assertThat(TestDatabase.number("select count(*) from budget_lines where available_vnd < 0"))
                .isZero();
        assertThat(TestDatabase.number("""
                        select count(*) from budget_lines l where allocated_vnd <>
                          (select coalesce(sum(c.assigned_vnd + c.adjusted_vnd), 0) from budget_lines c where c.parent_line_id = l.id)""")).isZero();
        assertThat(TestDatabase.number("""
                        select count(*) from budget_lines l where version + 1 <>
                          (select count(*) from event_log e where e.key = l.id)""")).isZero();
        assertThat(TestDatabase.number("select deadlocks from pg_stat_database where datname = current_database()"))
                .isZero();
    }

    private void work(List<UUID> lines, AssigningDecision decision, Random random) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            identities.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new Officer())
                    .addAttribute("area", Place.DISTRICT.toString())
                    .build());
            for (int i = 0; i < ACTS; i++) {
                outcomes.computeIfAbsent(outcome(lines, decision, random), o -> new LongAdder())
                        .increment();
            }
        } finally {
            context.terminate();
        }
    }

    private String outcome(List<UUID> lines, AssigningDecision decision, Random random) {
        var line = lines.get(random.nextInt(lines.size()));
        var other = lines.get((lines.indexOf(line) + 1 + random.nextInt(lines.size() - 1)) % lines.size());
        long vnd = 1 + random.nextInt(2_000);
        try {
            QuarkusTransaction.requiringNew().run(() -> act(line, other, decision, vnd, random));
            return "DONE";
        } catch (Problem refused) {
            return refused.type().name();
        }
    }

    private void act(UUID line, UUID other, AssigningDecision decision, long vnd, Random random) {
        switch (random.nextInt(12)) {
            case 0, 1 -> spend(Document.Kind.DISBURSEMENT, line, Spending.disbursed(vnd));
            case 2 -> spend(Document.Kind.COMMITMENT, line, Spending.committed(vnd));
            case 3 -> spend(Document.Kind.ADVANCE, line, Spending.advanced(vnd, random.nextBoolean()));
            case 4 -> spend(Document.Kind.DISBURSEMENT, line, Spending.drawn(vnd));
            case 5 -> spend(Document.Kind.DISBURSEMENT, line, Spending.cleared(vnd));
            case 6 -> spend(Document.Kind.RECOVERY, line, Spending.released(vnd, "x"));
            case 7 -> spend(Document.Kind.RECOVERY, line, Spending.refunded(vnd, "x"));
            case 8, 9 ->
                movements.adjust(
                        document(Document.Kind.ADJUSTMENT),
                        "x",
                        List.of(new Movement(line, other, vnd)),
                        false,
                        new Refusals());
            case 10 -> opening.allocate(recorded(decision), List.of(child(line, vnd)), new Refusals());
            default ->
                years.cancel(
                        again(decision),
                        "x",
                        List.of(new LineEndService.Cancellation(line, 1 + vnd / 100)),
                        new Refusals());
        }
    }

    private void spend(Document.Kind kind, UUID line, Spending spending) {
        movements.spend(document(kind), line, CapitalType.RECURRENT, spending);
    }

    private static Document document(Document.Kind kind) {
        return new Document(kind, Ids.next(), null, LocalDate.of(2024, 6, 3));
    }

    /** Another paper of the same content. */
    private static AssigningDecision again(AssigningDecision decision) {
        return new AssigningDecision(
                Ids.next(),
                decision.number(),
                decision.issuedOn(),
                decision.programmeId(),
                decision.unitId(),
                decision.year(),
                null,
                false,
                decision.recordedBy());
    }

    private AssigningDecision recorded(AssigningDecision decision) {
        var paper = again(decision);
        database.write(
                """
                insert into budget_decisions (id, kind, number, issued_on, issuer, programme_id, unit_id, year, sample,
                  recorded_at, recorded_by, version)
                values (?, 'ALLOCATION', ?, ?, 'UBND huyện Sông Mã', ?, ?, ?, true, clock_timestamp(), 'officer', 0)""",
                paper.id(),
                paper.id().toString(),
                paper.issuedOn(),
                paper.programmeId(),
                paper.unitId(),
                paper.year());
        return paper;
    }

    private static LineTerms child(UUID parent, long vnd) {
        return new LineTerms(
                Ids.next(),
                Fixtures.component(parent.equals(second) ? 43 : 41),
                Place.COMMUNE_A,
                UUID.randomUUID(),
                List.of(),
                Source.CENTRAL,
                CapitalType.RECURRENT,
                2024,
                vnd,
                null,
                parent);
    }

    /** An officer of the district. */
    private static final class Officer implements JsonWebToken {

        @Override
        public String getName() {
            return "officer";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return "sub".equals(name) ? (T) "officer" : null;
        }
    }
}
