import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import vn.gnbv.platform.caller.AreaTree;

/**
 * The register of households with everything on: lists of 50 (B3), their last page against the first (B4), registering
 * against the same statements by pgbench (B5), and files of households in and out against COPY of the same rows (B8, B10).
 */
public final class Households {

    private static final int HOUSEHOLDS = Bench.number("GNBV_BENCH_HOUSEHOLDS", 1_000_000);
    private static final int PAIRS = Bench.number("GNBV_BENCH_PAIRS", 6);
    /** What a file may have when it is sent, less some room. */
    private static final int MOST_BYTES = 22_000_000;
    private static final int IMPORTED = Bench.number("GNBV_BENCH_IMPORTED", HOUSEHOLDS);
    /** Imported before the first pair, so that what is measured is the import and not the growing of a new heap. */
    private static final int WARM_UP = 100_000;
    private static final String LOADED = "01900000-0000-7000-8005-";
    private static final String ARE_LOADED =
            " between '" + LOADED + "000000000000' and '" + LOADED + "ffffffffffff'";
    /** A day on which the places of today are there. */
    private static final String SINCE = "2025-08-01";

    private final Bench bench;
    private final Places.Village village;
    private final List<UUID> villages;
    private final Reads reads;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Households(Bench bench, Places places) {
        this.bench = bench;
        this.village = Register.village(places);
        this.villages = places.villages.stream().flatMap(List::stream).map(Places.Village::id).toList();
        this.reads = new Reads(bench, "household", bench.token(Register.COUNTRY, "REVIEW_LEADER"));
    }

    /** @param arguments the project, a folder for the engines, what is measured; none is all */
    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[0]);
        try (var bench = Register.open(root, Path.of(arguments[1]), HOUSEHOLDS)) {
            var parts = arguments.length == 2
                    ? List.of("b3", "b4", "b5", "b8", "b10")
                    : Arrays.asList(arguments).subList(2, arguments.length);
            var households = new Households(bench, Places.of(root));
            System.out.printf("Load of the machine before: %s%n", Bench.load());
            var met = true;
            for (var part : parts) {
                met &= households.measure(part);
            }
            System.out.printf("Load of the machine after: %s%n", Bench.load());
            System.exit(met ? 0 : 1);
        }
    }

    private boolean measure(String part) throws Exception {
        return switch (part) {
            case "b3" -> list("B3: 50 poor households of a commune", "&status=POOR") & list("B3: 50 households of a commune", "");
            case "b4" -> lastPage();
            case "b5" -> registered();
            case "b8" -> imported();
            case "b10" -> exporting();
            default -> throw new IllegalArgumentException(part);
        };
    }

    Reads.Request list(String filter) {
        return Reads.Request.of("/v1/households?unitId=" + village.commune().id() + filter);
    }

    private boolean list(String name, String filter) throws Exception {
        var request = list(filter);
        return Comparison.of(name, "pgbench", reads.pgbench(request), "service", reads.http(request))
                .reaches(0.45, 0.62);
    }

    private boolean lastPage() throws Exception {
        var last = "/v1/households?";
        for (var size : List.of(500, 50)) {
            var page = last;
            for (var next = next(page, size); !next.isEmpty(); next = next(page, size)) {
                last = page;
                page = "/v1/households?cursor=" + next;
            }
        }
        return Comparison.of(
                        "B4: the last page of all households against the first",
                        "first",
                        reads.http(Reads.Request.of("/v1/households?")),
                        "last",
                        reads.http(Reads.Request.of(last)))
                .costsAtMost(1.25, 1.05);
    }

    private String next(String page, int size) throws Exception {
        var request = bench.request("household", page + "&limit=" + size, bench.token(Register.COUNTRY, "REVIEW_LEADER"))
                .build();
        return Bench.JSON.readTree(bench.send(request, 200)).path("next").asText("");
    }

    /** Four persons, three of them with a citizen id; no two of the same name, or each would be compared with all others. */
    private boolean registered() throws Exception {
        var met = Comparison.of(
                        "B5: registering a household of four",
                        "pgbench",
                        reads.pgbench("\\set n random(1, 999999999)\n" + statements(village), Reads.CLIENTS),
                        "service",
                        registering())
                .reaches(0.55, 0.75);
        forgetRegistered(bench);
        return met;
    }

    Comparison.Side registering() throws Exception {
        return reads.post(
                "/v1/households",
                bench.token(Register.COUNTRY, "HOUSEHOLD_OFFICER"),
                BODY.replace("PLACE", village.id().toString()),
                32);
    }

    /** Those that were registered while it was measured, so that the register stays as it is. */
    static void forgetRegistered(Bench bench) throws Exception {
        try (var database = bench.connect("household")) {
            Bench.execute(database, "set session_replication_role = replica; delete from duplicate_candidates");
            for (var table : List.of("household_members where household_id", "households where id")) {
                Bench.execute(database, "delete from " + table + " > '01910000-0000-7000-8000-000000000000'");
            }
            Bench.execute(database, "truncate event_log, idempotency_keys");
            Bench.execute(database, "vacuum analyze households, household_members");
        }
    }

    /** Born in no province that there is, or now and then one would be in the register. */
    private static final String BODY = """
            local n = math.random(1, 999999999)
            local m = math.random(1, 999999999)
            local function person(i, role)
              return string.format('{"fullName": "Lò Văn %d", "sex": "MALE", "birthYear": %d, "relationship": "%s",' ..
                ' "ethnicity": "Thái", "citizenId": "%03d%09d"}', (n + i) % 1000, 1960 + 20 * i, role, 100 + m % 860 + 20 * i, n)
            end
            local body = '{"unitId": "PLACE", "since": "SINCE", "members": [' .. person(0, 'HEAD') .. ',' ..
              person(1, 'CHILD') .. ',' .. person(2, 'GRANDCHILD') .. ',' ..
              string.format('{"fullName": "Lò Thị %d", "sex": "FEMALE", "birthYear": 2020, "relationship": "GRANDCHILD"}', m) .. ']}'
            """.replace("SINCE", SINCE);

    private static String statements(Places.Village village) throws Exception {
        return REGISTER
                .replace("DUPLICATES", constant("DuplicateCandidates", "FIND") + "n.household_id = (:id)::uuid on conflict do nothing")
                .replace("VIEW", constant("HouseholdQueries", "ONE").replace("?", "(:id)::uuid")
                        + constant("HouseholdQueries", "HEAD_FIRST"))
                .replace("WITHIN", AreaTree.within("'VILLAGE'::uuid").replace("?", "'COUNTRY'"))
                .replace("VILLAGE", village.id().toString())
                .replace("SINCE", SINCE)
                .replace("COUNTRY", Register.COUNTRY.toString())
                .replaceAll("\\s*\n\\s*", " ")
                .replace("; ", ";\n")
                .replace("\\gset ", "\\gset\n");
    }

    private static String constant(String type, String name) throws Exception {
        return Bench.constant("vn.gnbv.household.household." + type, name);
    }

    /** What the service executes, in its order; what it computes itself is as long as what it computes. */
    private static final String REGISTER = """
            begin;
            select pg_try_advisory_xact_lock(hashtextextended('bench' || (:n)::text || random(), 0));
            select fingerprint, status, body, etag, location from idempotency_keys
              where client = 'pgbench' and operation = 'HouseholdService.register' and key = ('00000000-0000-4000-8000-' || lpad((:n)::text, 12, '0'))::uuid;
            select 1 where WITHIN;
            select level from unit_versions where unit_id = 'VILLAGE' and valid @> date 'SINCE';
            select citizen_id_match from household_members
              where citizen_id_match = any (array[sha256('a'), sha256('b'), sha256('c')]) and left_on is null;
            select uuidv7() as id, uuidv7() as m0, uuidv7() as m1, uuidv7() as m2, uuidv7() as m3 \\gset
            insert into households (ended_on, ending, recorded_by, sample, since, unit_id, version, id)
              values (null, null, 'pgbench', false, 'SINCE', 'VILLAGE', 0, (:id)::uuid);
            insert into household_members (able_to_work, birth_date, birth_year, citizen_id, citizen_id_doubt,
              citizen_id_match, disability, ethnicity, full_name, household_id, left_because, left_on, merit, number,
              relationship, sex, since, id) values
              (null, null, 1960, decode(repeat('ab', 40), 'hex'), 'PLACE', sha256((:m0)::text::bytea), null, 'Thái', 'Lò Văn ' || :n::integer % 1000, (:id)::uuid, null, null, null, 0, 'HEAD', 'MALE', null, (:m0)::uuid),
              (null, null, 1980, decode(repeat('ab', 40), 'hex'), 'PLACE', sha256((:m1)::text::bytea), null, 'Thái', 'Lò Văn ' || :n::integer % 999, (:id)::uuid, null, null, null, 1, 'CHILD', 'MALE', null, (:m1)::uuid),
              (null, null, 2000, decode(repeat('ab', 40), 'hex'), 'PLACE', sha256((:m2)::text::bytea), null, 'Thái', 'Lò Văn ' || :n::integer % 998, (:id)::uuid, null, null, null, 2, 'GRANDCHILD', 'MALE', null, (:m2)::uuid),
              (null, null, 2020, null, null, null, null, null, 'Lò Thị ' || :n::text, (:id)::uuid, null, null, null, 3, 'GRANDCHILD', 'FEMALE', null, (:m3)::uuid)
              on conflict (citizen_id_match) where left_on is null do nothing;
            DUPLICATES;
            with entry as (insert into event_log (id, topic, key, version, type, payload, actor, area, origin, causation_id, occurred_at)
              values (uuidv7(), null, (:id)::uuid, 0, 'vn.gnbv.household.v1', json_build_object('id', (:id)::text, 'version', 0, 'change',
              'REGISTERED', 'unitId', 'VILLAGE', 'since', 'SINCE', 'persons', 4), 'pgbench', 'COUNTRY', 'pgbench', (:id)::uuid, clock_timestamp())
              returning seq, topic) insert into event_outbox select seq from entry where topic is not null;
            VIEW;
            insert into idempotency_keys (client, operation, key, fingerprint, status, body, etag, location)
              values ('pgbench', 'HouseholdService.register', uuidv7(), sha256('a'), 201, decode(repeat('ab', 1500), 'hex'), '"0"', '/v1/households/' || (:id)::text);
            commit;
            """;

    /** Of one file after the other until the last has ended; and the same rows by COPY into the same tables. */
    private boolean imported() throws Exception {
        var files = files(IMPORTED);
        var ratios = new ArrayList<Double>();
        System.out.printf("%nB8: import of %,d households in %d files%n", IMPORTED, files.size());
        try (var database = bench.connect("household")) {
            // What a run that was broken off has left would be known already.
            forget(database);
            importAll(files(Math.min(IMPORTED, WARM_UP)));
            awaitCompared(database);
            forget(database);
            for (int pair = 1; pair <= Math.max(1, PAIRS / 2); pair++) {
                var heap = memory();
                var service = importAll(files);
                var grown = memory() - heap;
                var compared = awaitCompared(database);
                var rows = Files.createTempDirectory(bench.state(), "rows");
                dump(database, rows);
                forget(database);
                var copy = copyAll(database, rows);
                forget(database);
                ratios.add(copy / service);
                System.out.printf(
                        "%d: service %.1f s, COPY %.1f s, ratio %.2f; memory of the service grown by %d MiB; persons"
                                + " compared with all others %.1f s later%n",
                        pair, service, copy, copy / service, grown, compared);
            }
        }
        return said("B8", ratios, 0.60, 0.80);
    }

    /** So many households, over and over, each time without those of the time before. */
    Comparison.Side importing(int count) throws Exception {
        var files = files(count);
        return _ -> {
            var before = Reads.cpu(bench.postgres().process(), bench.service("household").process());
            var seconds = importAll(files);
            var used = Reads.cpu(bench.postgres().process(), bench.service("household").process()) - before;
            try (var database = bench.connect("household")) {
                awaitCompared(database);
                forget(database);
            }
            return new Comparison.Measured(count / seconds, used * 1e6 / Reads.TICKS_PER_SECOND / count);
        };
    }

    /** Who may be one is sought after an import has ended. */
    private static double awaitCompared(Connection database) throws Exception {
        var begin = System.nanoTime();
        while (!Bench.text(database, "select count(*) from household_imports where compared_at is null").equals("0")) {
            Thread.sleep(100);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private double importAll(List<byte[]> files) throws Exception {
        var token = bench.token(Register.COUNTRY, "HOUSEHOLD_OFFICER");
        var begin = System.nanoTime();
        var ids = new ArrayList<String>();
        for (var file : files) {
            var answer = bench.send(
                    bench.request("household", "/v1/household-imports?mode=SKIP_INVALID", token)
                            .header("Content-Type", "application/octet-stream")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofByteArray(file))
                            .build(),
                    202);
            ids.add(Bench.JSON.readTree(answer).path("id").asText());
        }
        for (var id : ids) {
            while (true) {
                var state = Bench.JSON.readTree(
                        bench.send(bench.request("household", "/v1/household-imports/" + id, token).build(), 200));
                if (!state.path("endedAt").isNull()) {
                    if (state.path("refused").asLong() > 0 || state.path("households").asLong() == 0) {
                        throw new IllegalStateException(state.toString());
                    }
                    break;
                }
                Thread.sleep(20);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** NDJSON of invented households, compressed, each file as large as may be sent. */
    private List<byte[]> files(int count) throws Exception {
        var random = new Random(11);
        var files = new ArrayList<byte[]>();
        for (int n = 0; n < count; ) {
            var file = new ByteArrayOutputStream();
            try (var lines = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(file, 1 << 16, true), StandardCharsets.UTF_8), 1 << 16)) {
                for (; n < count && file.size() < MOST_BYTES; n++) {
                    line(lines, n, random);
                }
            }
            files.add(file.toByteArray());
        }
        return files;
    }

    private void line(BufferedWriter lines, int n, Random random) throws Exception {
        lines.write("{\"id\":\"" + LOADED + "%012d".formatted(n) + "\",\"unitId\":\""
                + villages.get(random.nextInt(villages.size())) + "\",\"since\":\"" + SINCE + "\",\"members\":[");
        for (int i = 0; i < 4; i++) {
            var male = random.nextBoolean();
            var born = 1950 + 18 * i + random.nextInt(15);
            lines.write((i == 0 ? "" : ",") + "{\"fullName\":\"" + Register.name(random) + "\",\"sex\":\""
                    + (male ? "MALE" : "FEMALE") + "\",\"birthYear\":" + born + ",\"relationship\":\""
                    + (i == 0 ? "HEAD" : i == 3 ? "GRANDCHILD" : "CHILD") + "\",\"ethnicity\":\"Kinh\""
                    + (i == 3 ? "}" : ",\"citizenId\":\"%03d%09d\"}".formatted(700 + i, n)));
        }
        lines.write("]}\n");
    }

    private static final String COLUMNS = "id, unit_id, since, sample, recorded_by, version";
    private static final String MEMBER_COLUMNS = "id, household_id, number, full_name, sex, birth_year, birth_date,"
            + " relationship, ethnicity, merit, disability, able_to_work, citizen_id, citizen_id_match, citizen_id_doubt";

    private static void dump(Connection database, Path rows) throws Exception {
        copyOut(database, "copy (select " + COLUMNS + " from households where id" + ARE_LOADED + ") to stdout",
                new FileOutputStream(rows.resolve("households").toFile()));
        copyOut(database, "copy (select " + MEMBER_COLUMNS + " from household_members where household_id"
                + ARE_LOADED + ") to stdout", new FileOutputStream(rows.resolve("members").toFile()));
    }

    private static void forget(Connection database) throws Exception {
        Bench.execute(database, "set session_replication_role = replica");
        Bench.execute(database, "delete from duplicate_candidates");
        Bench.execute(database, "delete from household_members where household_id" + ARE_LOADED + "");
        Bench.execute(database, "delete from households where id" + ARE_LOADED + "");
        Bench.execute(database, "delete from import_errors");
        Bench.execute(database, "delete from household_imports");
        Bench.execute(database, "set session_replication_role = default");
        Bench.execute(database, "vacuum analyze households, household_members");
        Bench.execute(database, "checkpoint");
    }

    private static double copyAll(Connection database, Path rows) throws Exception {
        var begin = System.nanoTime();
        copyIn(database, "copy households (" + COLUMNS + ") from stdin", rows.resolve("households"));
        copyIn(database, "copy household_members (" + MEMBER_COLUMNS + ") from stdin", rows.resolve("members"));
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void copyIn(Connection database, String sql, Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in, 1 << 16);
        }
    }

    private static void copyOut(Connection database, String sql, OutputStream to) throws Exception {
        try (to) {
            database.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, to);
        }
    }

    /** MiB that the service has resident. */
    private long memory() throws Exception {
        var status = Files.readString(Path.of("/proc/" + bench.service("household").process().pid() + "/status"));
        return status.lines()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    /** All households of the country, with the statement that the service executes. */
    private boolean exporting() throws Exception {
        var token = bench.token(Register.COUNTRY, "REVIEW_LEADER");
        var type = Class.forName("vn.gnbv.household.imports.HouseholdExport");
        var json = type.getDeclaredField("JSON");
        var from = type.getDeclaredMethod("households", UUID.class, UUID.class);
        json.setAccessible(true);
        from.setAccessible(true);
        var sql = "copy (" + json.get(null) + from.invoke(null, Register.COUNTRY, null) + ") r) to stdout";
        var ratios = new ArrayList<Double>();
        System.out.printf("%nB10: export of %,d households%n", HOUSEHOLDS);
        try (var database = bench.connect("household")) {
            for (int pair = 0; pair <= PAIRS; pair++) {
                var before = memory();
                var begin = System.nanoTime();
                copyOut(database, sql, OutputStream.nullOutputStream());
                var raw = System.nanoTime() - begin;
                begin = System.nanoTime();
                try (var file = http.send(
                                bench.request("household", "/v1/household-exports", token).build(),
                                BodyHandlers.ofInputStream())
                        .body()) {
                    file.transferTo(OutputStream.nullOutputStream());
                }
                var service = System.nanoTime() - begin;
                System.out.printf("%d: COPY %.2f s, service %.2f s, ratio %.2f; memory grown by %d MiB%n", pair, raw / 1e9,
                        service / 1e9, (double) raw / service, memory() - before);
                if (pair > 0) {
                    ratios.add((double) raw / service);
                }
            }
        }
        return said("B10", ratios, 0.80, 0.95);
    }

    private static boolean said(String name, List<Double> ratios, double floor, double target) {
        var spread = Comparison.Spread.of(ratios);
        System.out.printf("%s: %s; floor %.2f, target %.2f: %s%n", name, spread, floor, target,
                spread.median() >= target ? "target reached" : spread.median() >= floor ? "floor met" : "MISSED");
        return spread.median() >= floor;
    }
}
