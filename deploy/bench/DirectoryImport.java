import vn.gnbv.platform.testing.TestIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.engines.Kafka;
import vn.gnbv.engines.Postgres;
import vn.gnbv.engines.Service;

/**
 * The directory of the whole country: how long two official lists and 95,000 SAMPLE villages take until they are in, and
 * until the copies of the other services are equal; and a subtree read over HTTP, against PostgreSQL building the same
 * JSON.
 */
public final class DirectoryImport {

    private static final int VILLAGES = 95_000;
    private static final int READS = 300;
    private static final List<String> COPIES = List.of("budget", "household", "reporting");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Postgres postgres;
    private final String url;
    private final String token;
    private boolean met = true;

    private DirectoryImport(Postgres postgres, String url, String token) {
        this.postgres = postgres;
        this.url = url;
        this.token = token;
    }

    /** @param arguments the project, an empty folder for the engines, the older list, the newer list */
    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[0]);
        var state = Path.of(arguments[1]);
        try (var postgres = Postgres.start(state, 0);
                var kafka = Kafka.start(state, 0);
                var issuer = TestIssuer.start()) {
            var services = new ArrayList<Service>();
            try {
                for (var name : List.of("plans", "budget", "household", "reporting")) {
                    var jar = root.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
                    services.add(Service.start(name, state, 0, jar, Map.of(
                            "DB_URL", postgres.jdbcUrl(name),
                            "DB_APP_USER", postgres.appUser(name),
                            "DB_APP_PASSWORD", postgres.password(postgres.appUser(name)),
                            "DB_OWNER_USER", postgres.ownerUser(name),
                            "DB_OWNER_PASSWORD", postgres.password(postgres.ownerUser(name)),
                            "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                            "OIDC_URL", issuer.url(),
                            "GNBV_SECRET", "a secret that is only used to measure")));
                }
                var bench = new DirectoryImport(postgres, services.getFirst().url(), issuer.token("bench", null, null, List.of("DIRECTORY_KEEPER")));
                bench.measure(Path.of(arguments[2]), Path.of(arguments[3]));
                System.exit(bench.met ? 0 : 1);
            } finally {
                for (var service : services) {
                    service.close();
                }
            }
        }
    }

    private void measure(Path older, Path newer) throws Exception {
        System.out.printf("Load of the machine before: %s%n", load());
        var begin = System.nanoTime();
        takeUp(older, "2021-01-01");
        takeUp(newer, "2025-07-01");
        say("Two official lists taken up, with their previews", seconds(begin), 10);
        say("... and their copies equal after another", awaitCopies(), 10);
        var events = number("plans", "select count(*) from event_log");
        begin = System.nanoTime();
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
        System.out.printf("Load of the machine after: %s%n", load());
    }

    /** Preview and confirmation; a name that only resembles the known one is taken for its spelling. */
    private void takeUp(Path list, String day) throws Exception {
        var body = JSON.writeValueAsString(Map.of("list", Map.of("validFrom", day, "csv", Files.readString(list))));
        var preview = "/v1/administrative-unit-imports/" + post("/v1/administrative-unit-imports", body, null, 201).path("id").asText();
        var decisions = new ArrayList<Map<String, String>>();
        get(preview + "/changes?standing=CONFIRM&limit=500").path("items")
                .forEach(c -> decisions.add(Map.of("code", c.path("code").asText(), "verdict", "SPELLING")));
        post(preview + "/confirmation", JSON.writeValueAsString(Map.of("decisions", decisions)), "\"0\"", 200);
    }

    private String villages() throws Exception {
        var communes = new ArrayList<String>();
        try (var database = connect("plans");
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
        return JSON.writeValueAsString(Map.of("units", rows));
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
        try (var database = connect("plans")) {
            database.createStatement().execute("vacuum analyze");
            var top = text(database, """
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
                    expected = JSON.readTree(row.getString(1)).path("items").size();
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
                    send(request(path).build(), 200);
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
        return JSON.readTree(send(request(path).build(), 200));
    }

    private JsonNode post(String path, String body, String etag, int status) throws Exception {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return JSON.readTree(send(request.build(), status));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request, int status) throws Exception {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private Connection connect(String database) throws Exception {
        return postgres.connect(database, Postgres.SUPERUSER);
    }

    private long number(String database, String sql) throws Exception {
        try (var connection = connect(database)) {
            return Long.parseLong(text(connection, sql));
        }
    }

    private static String text(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String load() throws Exception {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
