import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The directory of the whole country: how long two official lists and 95,000 SAMPLE villages take until they are in, and
 * until the copies of the other services are equal; and a subtree read over HTTP, against PostgreSQL building the same
 * JSON. The lists are taken up again and again by the same services, each time into an empty directory, until that
 * becomes no quicker; every round is told, the last is judged.
 */
public final class DirectoryImport {

    private static final int VILLAGES = 95_000;
    private static final int READS = 300;
    private static final int ROUNDS = 7;
    private static final double STEADY = 0.95;

    /** What household-service does once the boundaries have been quiet belongs to no round. */
    private static final int QUIET_MILLIS = 8_000;

    private static final List<String> COPIES = List.of("budget", "household", "reporting");

    private final Bench bench;
    private final String token;
    private boolean met = true;

    private DirectoryImport(Bench bench) {
        this.bench = bench;
        this.token = bench.token(null, "DIRECTORY_KEEPER");
    }

    /** @param arguments the project, an empty folder for the engines, the older list, the newer list */
    public static void main(String[] arguments) throws Exception {
        try (var bench = Bench.start(
                Path.of(arguments[0]), Path.of(arguments[1]), "plans", "budget", "household", "reporting")) {
            var directory = new DirectoryImport(bench);
            directory.measure(Path.of(arguments[2]), Path.of(arguments[3]));
            System.exit(directory.met ? 0 : 1);
        }
    }

    private void measure(Path older, Path newer) throws Exception {
        System.out.printf("Load of the machine before: %s%n", Bench.load());
        lists(older, newer);
        var events = number("plans", "select count(*) from event_log");
        var begin = System.nanoTime();
        takeUp(newer, "2025-07-01");
        var appended = number("plans", "select count(*) from event_log") - events;
        System.out.printf("The second list again: %.1f s, %d events%n", seconds(begin), appended);
        met &= appended == 0;

        var villages = villages();
        begin = System.nanoTime();
        post("/v1/administrative-unit-imports", villages, null, 201);
        say("%,d SAMPLE villages in one request of %.1f MB".formatted(VILLAGES, villages.length() / 1e6), seconds(begin), 60);
        say("... and their copies equal after another", awaitCopies(), 60);
        subtree();
        System.out.printf("Load of the machine after: %s%n", Bench.load());
    }

    private void lists(Path older, Path newer) throws Exception {
        var before = Double.MAX_VALUE;
        for (int round = 1; ; round++) {
            var begin = System.nanoTime();
            takeUp(older, "2021-01-01");
            takeUp(newer, "2025-07-01");
            var taken = seconds(begin);
            var copied = awaitCopies();
            System.out.printf("Round %d: %.1f s, copies equal after another %.1f s%n", round, taken, copied);
            if (taken > before * STEADY || round == ROUNDS) {
                say("Two official lists taken up, with their previews", taken, 10);
                say("... and their copies equal after another", copied, 10);
                return;
            }
            before = taken;
            Thread.sleep(QUIET_MILLIS);
            empty();
        }
    }

    /** Never cleared away by PostgreSQL meanwhile: that would count them as empty, and so plan for what comes next. */
    private void empty() throws Exception {
        var tables = Map.of(
                "plans", List.of("administrative_units", "administrative_unit_versions"),
                "budget", List.of("unit_copies", "unit_name_copies"),
                "household", List.of("unit_copies", "unit_versions", "told_areas"),
                "reporting", List.of("unit_copies", "unit_versions"));
        for (var service : tables.keySet()) {
            try (var database = bench.connect(service)) {
                var emptied = new ArrayList<>(List.of("area_versions", "area_paths"));
                emptied.addAll(tables.get(service));
                for (var table : emptied) {
                    Bench.execute(database, "alter table " + table + " set (autovacuum_enabled = false)");
                }
                Bench.execute(database, "truncate " + String.join(", ", emptied) + " cascade");
            }
        }
    }

    /** Preview and confirmation; a name that only resembles the known one is taken for its spelling. */
    private void takeUp(Path list, String day) throws Exception {
        var body = Bench.JSON.writeValueAsString(Map.of("list", Map.of("validFrom", day, "csv", Files.readString(list))));
        var preview = "/v1/administrative-unit-imports/" + post("/v1/administrative-unit-imports", body, null, 201).path("id").asText();
        var decisions = new ArrayList<Map<String, String>>();
        get(preview + "/changes?standing=CONFIRM&limit=500").path("items")
                .forEach(c -> decisions.add(Map.of("code", c.path("code").asText(), "verdict", "SPELLING")));
        post(preview + "/confirmation", Bench.JSON.writeValueAsString(Map.of("decisions", decisions)), "\"0\"", 200);
    }

    private String villages() throws Exception {
        var communes = new ArrayList<String>();
        try (var database = bench.connect("plans");
                var row = database.createStatement().executeQuery("""
                        select code from administrative_unit_versions
                        where level = 'COMMUNE' and valid @> date '2025-07-01' order by code""")) {
            while (row.next()) {
                communes.add(row.getString(1));
            }
        }
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < VILLAGES; i++) {
            var commune = communes.get(i % communes.size());
            var row = new LinkedHashMap<String, String>();
            row.put("code", commune + "-" + (1 + i / communes.size()));
            row.put("name", "Bản SAMPLE " + i);
            row.put("type", "VILLAGE");
            row.put("level", "VILLAGE");
            row.put("parentCode", commune);
            row.put("validFrom", "2025-07-01");
            rows.add(row);
        }
        return Bench.JSON.writeValueAsString(Map.of("units", rows));
    }

    private double awaitCopies() throws Exception {
        var begin = System.nanoTime();
        var source = number("plans", "select sum(version + 1) from administrative_units");
        var paths = number("plans", "select count(*) from area_paths");
        for (var copy : COPIES) {
            while (number(copy, "select coalesce(sum(version + 1), 0) from unit_copies") != source
                    || number(copy, "select count(*) from area_paths") != paths) {
                Thread.sleep(50);
            }
        }
        return seconds(begin);
    }

    /** The 500 first units below the province with the most communes, on a day before the reform. */
    private void subtree() throws Exception {
        try (var database = bench.connect("plans")) {
            database.createStatement().execute("vacuum analyze");
            var top = Bench.text(database, """
                    select unit_id from administrative_unit_versions
                    where code = '38' and valid @> date '2024-05-01' and level = 'PROVINCE'""");
            var path = "/v1/administrative-units?below=" + top + "&asOf=2024-05-01&limit=500";
            try (var same = database.prepareStatement("""
                    select json_build_object('items', json_agg(json_build_object(
                      'id', m.unit_id, 'version', m.version, 'code', m.code, 'name', m.name, 'type', m.type,
                      'level', m.level, 'parentId', m.parent_id, 'areaType', m.area_type, 'validFrom', lower(m.valid),
                      'validTo', upper(m.valid) - 1, 'legalBasis', m.legal_basis)))::text
                    from (select v.*, u.version from administrative_unit_versions v
                          join administrative_units u on u.id = v.unit_id
                          where v.valid @> ?::date and v.unit_id <> ? and v.unit_id in (
                            select p.unit_id from area_paths p where p.ancestor_id = ? and p.valid @> ?::date)
                          order by v.code, v.unit_id limit 500) m""")) {
                same.setString(1, "2024-05-01");
                same.setObject(2, UUID.fromString(top));
                same.setObject(3, UUID.fromString(top));
                same.setString(4, "2024-05-01");
                var expected = 0;
                try (var row = same.executeQuery()) {
                    row.next();
                    expected = Bench.JSON.readTree(row.getString(1)).path("items").size();
                }
                var answered = get(path).path("items").size();
                if (answered != 500 || expected != 500) {
                    throw new IllegalStateException("500 units were expected: " + answered + ", " + expected);
                }
                var service = new double[READS];
                var sql = new double[READS];
                for (int round = -READS * 3; round < READS; round++) {
                    var begin = System.nanoTime();
                    try (var row = same.executeQuery()) {
                        row.next();
                        row.getString(1).length();
                    }
                    var between = System.nanoTime();
                    bench.send(request(path).build(), 200);
                    if (round >= 0) {
                        sql[round] = (between - begin) / 1e6;
                        service[round] = (System.nanoTime() - between) / 1e6;
                    }
                }
                Arrays.sort(service);
                Arrays.sort(sql);
                var ratio = service[READS / 2] / sql[READS / 2];
                System.out.printf(
                        "Subtree of 500 units on a day, one client, p50: HTTP %.1f ms, PostgreSQL %.1f ms, ratio %.2f (1.30): %s%n",
                        service[READS / 2], sql[READS / 2], ratio, ratio <= 1.3 ? "met" : "MISSED");
                met &= ratio <= 1.3;
            }
        }
    }

    private void say(String what, double seconds, int limit) {
        System.out.printf("%s: %.1f s (%d s): %s%n", what, seconds, limit, seconds <= limit ? "met" : "MISSED");
        met &= seconds <= limit;
    }

    private JsonNode get(String path) throws Exception {
        return Bench.JSON.readTree(bench.send(request(path).build(), 200));
    }

    private JsonNode post(String path, String body, String etag, int status) throws Exception {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return Bench.JSON.readTree(bench.send(request.build(), status));
    }

    private HttpRequest.Builder request(String path) {
        return bench.request("plans", path, token);
    }

    private long number(String database, String sql) throws Exception {
        try (var connection = bench.connect(database)) {
            return Long.parseLong(Bench.text(connection, sql));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
