import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.UUID;

/**
 * B12: official table 1 of the country and its provinces over HTTP, with what readers outside may not see worked out, as
 * a share of what one GROUP BY on the facts costs. The roll-ups are counted from the same facts before, and have to agree.
 */
public final class RollUp {

    private static final double FLOOR = 1.0 / 100;
    private static final double TARGET = 1.0 / 300;
    private static final int STATUSES = Bench.number("GNBV_BENCH_HOUSEHOLDS", 1_000_000);
    private static final int YEARS = 4;
    private static final String UNIT = "('01900000-0000-7000-8000-' || lpad((%s)::text, 12, '0'))::uuid";
    private static final String ROUND = "('01900000-0000-7000-f000-' || lpad((%s)::text, 12, '0'))::uuid";
    private static final String HOUSEHOLD = "('01900000-0000-7000-8001-' || lpad((%s)::text, 12, '0'))::uuid";

    private RollUp() {}

    /** @param arguments the project, a folder for the engines */
    public static void main(String[] arguments) throws Exception {
        try (var bench = Bench.start(Path.of(arguments[0]), Path.of(arguments[1]), "household");
                var database = bench.connect("household")) {
            fill(database);
            var begin = System.nanoTime();
            var recount = bench.send(
                    bench.request("household", "/v1/official-tables/recounts", bench.token(null, "OPERATOR"))
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"reason\": \"bench\"}"))
                            .build(),
                    200);
            System.out.printf(
                    "Counted %,d statuses anew in %.1f s: %s%n", STATUSES, (System.nanoTime() - begin) / 1e9, recount);
            var reads = new Reads(bench, "household", bench.token(null, "REPORTER"));
            var table = Reads.Request.of("/v1/official-tables?number=1&asOf=2025-12-31");
            requireEqual(database, reads.get(table));
            var met = Comparison.of(
                            "B12: table 1 of 34 provinces from %,d statuses".formatted(STATUSES),
                            "GROUP BY",
                            reads.oneClient("""
                                    select p.ancestor_id, s.poverty_class, count(*), sum(s.persons)
                                    from household_statuses s
                                    join recognitions r on r.id = s.recognition_id
                                    join area_paths p on p.unit_id = r.unit_id and p.ancestor_id <> p.unit_id
                                    group by 1, 2"""),
                            "service",
                            reads.http(table))
                    .costsAtMost(FLOOR, TARGET);
            System.exit(met ? 0 : 1);
        }
    }

    private static void requireEqual(Connection database, String answer) throws Exception {
        var told = Bench.JSON.readTree(answer).at("/total/0/households").asLong();
        var counted = Long.parseLong(Bench.text(database, """
                select count(*) from (
                  select distinct on (household_id) poverty_class from household_statuses
                  order by household_id, decided_on desc, seq desc) s
                where poverty_class = 'POOR'"""));
        if (told != counted) {
            throw new IllegalStateException("The roll-ups tell %d poor households, the facts %d".formatted(told, counted));
        }
    }

    /** Four yearly reviews of the same households in 3,321 communes of 34 provinces, of skewed sizes. */
    private static void fill(Connection database) throws Exception {
        if (Bench.text(database, "select count(*) from household_statuses").equals(String.valueOf(STATUSES))) {
            return;
        }
        System.out.printf("Writing %,d statuses ... ", STATUSES);
        var begin = System.nanoTime();
        Bench.execute(database, "set session_replication_role = replica");
        Bench.execute(database, "truncate households, household_members, assessments, assessment_deprivations,"
                + " recognitions, household_statuses, status_items, review_rounds, poverty_standards, unit_copies,"
                + " unit_versions, area_versions, area_paths, table_deltas, table_roll_ups, boundary_places, boundaries,"
                + " boundary_state restart identity cascade");
        Bench.execute(database, """
                insert into unit_versions
                select %1$s, '(,)', lpad(n::text, 2, '0'), 'Tỉnh ' || n, 'PROVINCE', null from generate_series(1, 34) n
                union all
                select %1$s, '(,)', n::text, 'Xã ' || n, 'COMMUNE', 'RURAL' from generate_series(10001, 13321) n;
                insert into unit_copies select unit_id, 0 from unit_versions;
                insert into area_versions
                select %1$s, null::uuid, '(,)'::daterange from generate_series(1, 34) n
                union all
                select %1$s, %2$s, '(,)' from generate_series(10001, 13321) n;
                insert into area_paths
                select unit_id, unit_id, '(,)'::daterange from area_versions
                union all
                select unit_id, parent_id, '(,)' from area_versions where parent_id is not null""".formatted(UNIT.formatted("n"), UNIT.formatted("1 + n % 34")));
        Bench.execute(database, """
                insert into poverty_standards (id, code, name_vi, name_en, legal_basis, valid_from, min_points_b_poor, version)
                values ('01900000-0000-7000-c000-000000002022', 's', 's', 's', 's', '2022-01-01', 30, 0);
                insert into review_rounds (id, kind, year, unit_id, standard_id, opened_on, state, version, closed_on)
                select %1$s, 'PERIODIC', y, '01900000-0000-7000-8000-000000000001',
                       '01900000-0000-7000-c000-000000002022', make_date(y, 9, 1), 'CLOSED', 0, make_date(y, 12, 31)
                from generate_series(2022, 2025) y;
                insert into recognitions (id, round_id, unit_id, decision_number, decided_on, signer, sample, recorded_by, version)
                select gen_random_uuid(), %1$s, %2$s, '1', make_date(y, 11, 15) + (random() * 28)::int, 's', false, 's', 0
                from generate_series(2022, 2025) y, generate_series(10001, 13321) n""".formatted(ROUND.formatted("y"), UNIT.formatted("n")));
        Bench.execute(database, """
                insert into households (id, unit_id, since, sample, recorded_by, version)
                select %s, %s, date '2010-01-01', false, 's', 0 from generate_series(1, %d) n""".formatted(
                        HOUSEHOLD.formatted("n"),
                        UNIT.formatted("10001 + floor(3321 * power(random(), 2))::int"),
                        STATUSES / YEARS));
        Bench.execute(database, """
                insert into household_statuses (recognition_id, household_id, assessment_id, poverty_class, persons, decided_on)
                select r.id, h.id, gen_random_uuid(), (array['POOR', 'NEAR_POOR', 'NOT_POOR'])[1 + floor(random() * 3)::int],
                       1 + floor(random() * 6)::int, r.decided_on
                from households h join recognitions r on r.unit_id = h.unit_id;
                insert into status_items (status_seq, place_id, children, items)
                select s.seq, h.unit_id, 1, array['DEPRIVATION:cleanWater', 'DEPRIVATION:hygienicToilet',
                  'ETHNICITY:Thái', 'GROUP:ETHNIC_MINORITY', 'GROUP:FEMALE_HEAD']
                from household_statuses s join households h on h.id = s.household_id""");
        Bench.execute(database, "set session_replication_role = default");
        Bench.execute(database, "vacuum analyze");
        Bench.execute(database, "checkpoint");
        System.out.printf("%.0f s.%n", (System.nanoTime() - begin) / 1e9);
    }
}
