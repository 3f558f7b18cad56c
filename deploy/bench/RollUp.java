import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * B12: official table 1 of the country and its provinces over HTTP, with what readers outside may not see worked out, as
 * a share of what one GROUP BY on the facts of the last review costs. The roll-ups are counted from the facts before, and
 * agree with such GROUP BYs in every figure: those of the provinces, and those of all communes.
 */
public final class RollUp {

    private static final double FLOOR = 1.0 / 100;
    private static final double TARGET = 1.0 / 300;
    private static final int HOUSEHOLDS = Bench.number("GNBV_BENCH_HOUSEHOLDS", 1_000_000);
    private static final String DAY = "2025-12-31";
    static final Reads.Request TABLE = Reads.Request.of("/v1/official-tables?number=1&asOf=" + DAY);
    private static final String GROUP_BY = """
            select p.ancestor_id, s.poverty_class, count(*), sum(s.persons)
            from household_statuses s
            join recognitions r on r.id = s.recognition_id
            join review_rounds o on o.id = r.round_id and o.year = 2025
            join area_paths p on p.unit_id = r.unit_id and p.valid @> date '%1$s'
            join unit_versions u on u.unit_id = p.ancestor_id and u.valid @> date '%1$s' and u.level = '%2$s'
            group by 1, 2""";

    private RollUp() {}

    /** @param arguments the project, a folder for the engines */
    public static void main(String[] arguments) throws Exception {
        try (var bench = Register.open(Path.of(arguments[0]), Path.of(arguments[1]), HOUSEHOLDS)) {
            count(bench);
            requireEqual(bench);
            var reads = reads(bench);
            var met = Comparison.of(
                            "B12: table 1 of the provinces from the reviews of %,d households".formatted(HOUSEHOLDS),
                            "GROUP BY",
                            reads.oneClient(GROUP_BY.formatted(DAY, "PROVINCE")),
                            "service",
                            reads.http(TABLE))
                    .costsAtMost(FLOOR, TARGET);
            System.exit(met ? 0 : 1);
        }
    }

    static Reads reads(Bench bench) {
        return new Reads(bench, "household", bench.token(null, "REPORTER"));
    }

    /** From the facts, unless it has been done. */
    static void count(Bench bench) throws Exception {
        try (var database = bench.connect("household")) {
            if (!Bench.text(database, "select count(*) from (select 1 from table_roll_ups limit 1) r").equals("0")) {
                return;
            }
            var begin = System.nanoTime();
            var recount = bench.send(
                    bench.request("household", "/v1/official-tables/recounts", bench.token(null, "OPERATOR"))
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"reason\": \"bench\"}"))
                            .build(),
                    200);
            System.out.printf("Counted %s statuses in %.1f s: %s%n",
                    Bench.text(database, "select count(*) from household_statuses"), (System.nanoTime() - begin) / 1e9, recount);
            Bench.execute(database, "vacuum (analyze) table_roll_ups, commune_counts");
        }
    }

    private static void requireEqual(Bench bench) throws Exception {
        try (var database = bench.connect("household")) {
            var provinces = rows(bench, TABLE.path(), bench.token(null, "REPORTER"));
            requireEqual("provinces", provinces, counted(database, "PROVINCE"));
            var communes = new TreeMap<String, String>();
            for (var province : new ArrayList<>(provinces.keySet()).stream().map(k -> k.split(" ")[0]).distinct().toList()) {
                communes.putAll(rows(bench, TABLE.path() + "&unitId=" + province, bench.token(Register.COUNTRY, "REVIEW_LEADER")));
            }
            requireEqual("communes", communes, counted(database, "COMMUNE"));
        }
    }

    private static void requireEqual(String what, Map<String, String> told, Map<String, String> counted) {
        if (!told.equals(counted)) {
            var differing = new ArrayList<>(counted.keySet());
            differing.removeIf(k -> counted.get(k).equals(told.get(k)));
            throw new IllegalStateException("%s: %d figures told, %d counted; %s".formatted(what, told.size(), counted.size(),
                    differing.stream().limit(5).map(k -> k + ": " + told.get(k) + " / " + counted.get(k)).toList()));
        }
        System.out.printf("%,d figures of %s: all equal to the GROUP BY%n", 2 * told.size(), what);
    }

    /** Households and persons by unit and class. */
    private static Map<String, String> rows(Bench bench, String path, String token) throws Exception {
        var rows = new TreeMap<String, String>();
        for (var row : Bench.JSON.readTree(bench.send(bench.request("household", path, token).build(), 200)).path("rows")) {
            for (var cell : row.path("cells")) {
                if (cell.path("item").asText().isEmpty() && cell.path("households").asLong(-1) != 0) {
                    rows.put(row.path("unitId").asText() + " " + cell.path("povertyClass").asText(),
                            cell.path("households").asText() + " " + cell.path("persons").asText());
                }
            }
        }
        return rows;
    }

    private static Map<String, String> counted(Connection database, String level) throws Exception {
        var rows = new TreeMap<String, String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(GROUP_BY.formatted(DAY, level))) {
            while (row.next()) {
                rows.put(row.getString(1) + " " + row.getString(2), row.getLong(3) + " " + row.getLong(4));
            }
        }
        return rows;
    }
}
