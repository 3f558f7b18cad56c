import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import vn.gnbv.engines.Kafka;
import vn.gnbv.engines.Postgres;
import vn.gnbv.engines.Service;
import vn.gnbv.platform.testing.TestIssuer;

/**
 * The money, with everything on (token, area, ledger, event, idempotency). B7: 64 clients pay from one line. B5: they pay
 * from lines drawn at random. Both as a share of what pgbench gets from the same database with the statements that the
 * service executes, in turn, A B B A. And the summaries of one province among 100,000 and among a million lines.
 */
public final class Money {

    private static final int PAIRS = number("GNBV_BENCH_PAIRS", 5);
    private static final int SECONDS = number("GNBV_BENCH_SECONDS", 5);
    private static final int LINES = number("GNBV_BENCH_LINES", 1_000_000);
    /** As many as the service has; with 64 of them PostgreSQL alone gets less done on one row. */
    private static final int CONNECTIONS = 20;
    private static final Pattern WRK = Pattern.compile("Requests/sec:\\s*([0-9.]+)");
    private static final Pattern WRK_P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern PGBENCH = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final List<String> FIVE = List.of("COMPONENT", "SOURCE", "CAPITAL_TYPE", "ORIGIN_YEAR", "UNIT");

    private final Path state;
    private final Postgres postgres;
    private final TestIssuer issuer;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private boolean met = true;

    private Money(Path state, Postgres postgres, TestIssuer issuer) {
        this.state = state;
        this.postgres = postgres;
        this.issuer = issuer;
    }

    /** @param arguments the project, a folder for the engines, and what to measure: b7, b5, summary */
    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0], "budget-service/target/quarkus-app/quarkus-run.jar");
        var state = Path.of(arguments[1]);
        var asked = List.of(arguments).subList(2, arguments.length);
        try (var postgres = Postgres.start(state, 0);
                var kafka = Kafka.start(state, 0);
                var issuer = TestIssuer.start();
                var many = service("budget", state, jar, postgres, kafka, issuer);
                // The same service over a database with fewer lines; that of another service is empty here.
                var few = asked.contains("summary") || asked.contains("fill")
                        ? service("reporting", state, jar, postgres, kafka, issuer)
                        : null) {
            var money = new Money(state, postgres, issuer);
            try (var database = money.connect("budget")) {
                MoneyLines.fill(database, LINES);
            }
            if (few != null) {
                try (var database = money.connect("reporting")) {
                    MoneyLines.fill(database, MoneyLines.A_YEAR);
                }
            }
            for (var what : asked) {
                switch (what) {
                    case "b7" -> money.oneLine(many.url());
                    case "b5" -> money.manyLines(many.url());
                    case "summary" -> money.summaries(few.url(), many.url());
                    default -> {}
                }
            }
            System.exit(money.met ? 0 : 1);
        }
    }

    private static Service service(
            String database, Path state, Path jar, Postgres postgres, Kafka kafka, TestIssuer issuer) {
        return Service.start("money-" + database, state, 0, jar, Map.of(
                "DB_URL", postgres.jdbcUrl(database),
                "DB_APP_USER", postgres.appUser(database),
                "DB_APP_PASSWORD", postgres.password(postgres.appUser(database)),
                "DB_OWNER_USER", postgres.ownerUser(database),
                "DB_OWNER_PASSWORD", postgres.password(postgres.ownerUser(database)),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "OIDC_URL", issuer.url(),
                "GNBV_SECRET", "a secret that is only used to measure"));
    }

    private void oneLine(String url) throws Exception {
        var spent = "select disbursed_vnd from budget_lines where id = '" + MoneyLines.PREFIX + "000000000001'";
        try (var database = connect("budget")) {
            var before = read(database, spent);
            var entries = "select count(*) from budget_entries where account = 'DISBURSED' and line_id = '"
                    + MoneyLines.PREFIX + "000000000001'";
            var entriesBefore = read(database, entries);
            measure("B7, 64 clients on one line", url, "local number = 1", "\\set line 1", 0.70, 0.90);
            if (read(database, spent) - before != read(database, entries) - entriesBefore) {
                throw new IllegalStateException("The ledger does not say what the line says");
            }
            exhaust(url, database);
        }
    }

    private void manyLines(String url) throws Exception {
        measure(
                "B5, 64 clients on many lines",
                url,
                "local number = 120 * math.random(1, 800) + math.random(1, 39)",
                "\\set a random(1, 800)\n\\set b random(1, 39)\n\\set line 120 * :a + :b",
                0.55,
                0.75);
    }

    /** 64 clients pay in parts of a thousandth until each of them is refused. */
    private void exhaust(String url, Connection database) throws Exception {
        var line = text(database, """
                select id from budget_lines where year = 2024 and capital_type = 'RECURRENT' and state = 'OPEN'
                  and available_vnd between 1000000 and 1000000000 order by id limit 1""");
        var token = issuer.token("payer", MoneyLines.COUNTRY, null, List.of("BUDGET_OFFICER"));
        var left = read(database, "select available_vnd from budget_lines where id = '" + line + "'");
        var each = Math.max(1, left / 1_000);
        Callable<Integer> client = () -> {
            var paid = 0;
            while (true) {
                var request = HttpRequest.newBuilder(URI.create(url + "/v1/disbursements"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(payment(line, each)))
                        .build();
                var status = http.send(request, BodyHandlers.discarding()).statusCode();
                if (status == 409) {
                    return paid;
                }
                paid += status == 201 ? 1 : 0;
                if (status != 201 && status != 503) {
                    throw new IllegalStateException("A payment was answered with " + status);
                }
            }
        };
        var paid = 0;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : clients.invokeAll(java.util.Collections.nCopies(64, client))) {
                paid += one.get();
            }
        }
        var rest = read(database, "select available_vnd from budget_lines where id = '" + line + "'");
        var deadlocks = read(database, "select deadlocks from pg_stat_database where datname = 'budget'");
        var right = paid == left / each && rest == left - paid * each && deadlocks == 0;
        met &= right;
        System.out.printf(
                "Exhausted by 64 clients: %d payments of %,d from %,d, %,d left, %d deadlocks: %s%n",
                paid, each, left, rest, deadlocks, right ? "met" : "MISSED");
    }

    private static String payment(String line, long vnd) {
        return """
                {"lineId": "%s", "amountVnd": %d, "paidOn": "2024-05-02", "capitalType": "RECURRENT",
                 "treasuryReference": "KB-1", "content": "Hỗ trợ con giống"}""".formatted(line, vnd);
    }

    private void measure(String name, String url, String lua, String draw, double floor, double target) throws Exception {
        writeScripts(lua, draw);
        System.out.printf("%n%s%nWarm up, payments/s:", name);
        double before = 0;
        for (int i = 0; i < 15; i++) {
            var now = wrk(url).perSecond;
            System.out.printf(" %.0f", now);
            if (i * SECONDS > 50 && Math.abs(now - before) < 0.05 * before) {
                break;
            }
            before = now;
        }
        pgbench();
        System.out.printf("%n%-6s%14s%14s%10s%10s%10s%14s%n", "pair", "pgbench/s", "service/s", "ratio", "A/A", "B/B", "service p99");
        var ratios = new ArrayList<Double>();
        var controls = new ArrayList<Double>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            var a1 = pgbench();
            var b1 = wrk(url);
            var b2 = wrk(url);
            var a2 = pgbench();
            ratios.add((b1.perSecond + b2.perSecond) / (a1 + a2));
            controls.add(a2 / a1);
            System.out.printf(
                    "%-6d%14.0f%14.0f%10.2f%10.2f%10.2f%11.0f ms%n",
                    pair, (a1 + a2) / 2, (b1.perSecond + b2.perSecond) / 2, ratios.getLast(), a2 / a1,
                    b2.perSecond / b1.perSecond, Math.max(b1.p99, b2.p99));
        }
        var median = median(ratios);
        met &= median >= floor;
        System.out.printf(
                "%s: median %.2f (%.2f–%.2f) of pgbench, A/A %.2f; floor %.2f, target %.2f: %s%n",
                name, median, ratios.getFirst(), ratios.getLast(), median(controls), floor, target,
                median < floor ? "FAILED" : median < target ? "above the floor" : "target reached");
    }

    /** What the service executes for a payment, statement by statement. */
    private void writeScripts(String lua, String draw) throws Exception {
        var token = issuer.token("payer", MoneyLines.COUNTRY, null, List.of("BUDGET_OFFICER"));
        Files.writeString(state.resolve("pay.lua"), """
                math.randomseed(os.time())
                local headers = { ["Authorization"] = "Bearer %s", ["Content-Type"] = "application/json" }
                local function part(format, most) return string.format(format, math.random(0, most)) end
                request = function()
                  %s
                  headers["Idempotency-Key"] = part("%%08x", 0x7ffffffe) .. "-" .. part("%%04x", 0xffff) .. "-7"
                    .. part("%%03x", 0xfff) .. "-8" .. part("%%03x", 0xfff) .. "-" .. part("%%06x", 0xffffff) .. part("%%06x", 0xffffff)
                  local body = '{"lineId": "%s' .. string.format("%%012d", number) .. '", "amountVnd": 1, "paidOn": "2024-05-02", '
                    .. '"capitalType": "RECURRENT", "treasuryReference": "KB-1", "content": "Hỗ trợ con giống"}'
                  return wrk.format("POST", "/v1/disbursements", headers, body)
                end
                """.formatted(token, lua, MoneyLines.PREFIX));
        var spend = constant("vn.gnbv.budget.disbursement.DisbursementQueries", "PAY");
        var line = "('" + MoneyLines.PREFIX + "' || lpad((:line)::text, 12, '0'))::uuid";
        var key = "('0190' || lpad((:client_id)::text, 4, '0') || '-0000-7000-9000-' || lpad((:key)::text, 12, '0'))::uuid";
        for (var value : List.of("0", "0", "1", line, "array['OPEN']", "'RECURRENT'", "1", "0", "0", "-1",
                "false", "'2024-05-02'",
                "'" + MoneyLines.COUNTRY + "'", "'payer'", "'DISBURSEMENT'", key, "'KB-1'", "'2024-05-02'", "'payer'",
                "array['DISBURSED']", "array[1]",
                key, "1", "'2024-05-02'::date", "'RECURRENT'", "'KB-1'", "'Hỗ trợ con giống'", "false", "'payer'", "null",
                "null", "null")) {
            spend = spend.replaceFirst("\\?", java.util.regex.Matcher.quoteReplacement(value));
        }
        if (spend.contains("?")) {
            throw new IllegalStateException("The statement of a payment has other parameters: " + spend);
        }
        var event = Files.readString(Path.of(MoneyLines.class.getClassLoader()
                        .getResource("events/vn.gnbv.budget-line.v1.example.json").toURI()))
                .replaceAll("\\s+", " ").replace("'", "''");
        Files.writeString(state.resolve("pay.sql"), draw + "\n" + """
                \\set key random(1, 999999999999)
                begin;
                select pg_try_advisory_xact_lock(hashtextextended('Use[client=payer, operation=DisbursementService.record, key=' || (:key)::text, 0));
                select fingerprint, status, body, etag, location from idempotency_keys where client = 'payer' and operation = 'DisbursementService.record' and key = %1$s;
                %2$s
                \\gset l_
                with entry as (insert into event_log (id, topic, key, version, type, payload, actor, area, reason, origin, causation_id, occurred_at)
                  values (gen_random_uuid(), 'gnbv.budget', %3$s, :l_version, 'vn.gnbv.budget-line.v1', '%4$s'::jsonb, 'payer', '%5$s', null, null, %1$s, clock_timestamp())
                  returning seq, topic) insert into event_outbox select seq from entry where topic is not null;
                insert into idempotency_keys (client, operation, key, fingerprint, status, body, etag, location)
                  values ('payer', 'DisbursementService.record', %1$s, decode(repeat('ab', 32), 'hex'), 201, decode(repeat('cd', 480), 'hex'), '"0"', '/v1/disbursements/01900000-0000-7000-9000-000000000001');
                commit;
                """.formatted(key, spend.replaceAll("\\s+", " "), line, event, MoneyLines.COUNTRY));
    }

    private static String constant(String type, String name) throws Exception {
        var field = Class.forName(type).getDeclaredField(name);
        field.setAccessible(true);
        return (String) field.get(null);
    }

    private record Load(double perSecond, double p99) {}

    private Load wrk(String url) throws Exception {
        var output = run(Map.of(), "wrk", "-t1", "-c64", "--latency", "--timeout", "30s", "-d" + SECONDS, "-s",
                state.resolve("pay.lua").toString(), url);
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IllegalStateException("Not every payment was made:\n" + output);
        }
        var p99 = WRK_P99.matcher(output);
        p99.find();
        var unit = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1_000;
        };
        return new Load(find(WRK, output), Double.parseDouble(p99.group(1)) * unit);
    }

    private double pgbench() throws Exception {
        var user = postgres.appUser("budget");
        var output = run(Map.of("PGPASSWORD", postgres.password(user)), "pgbench", "-n", "-M", "prepared", "-c" + CONNECTIONS, "-j1",
                "-T" + SECONDS, "-f", state.resolve("pay.sql").toString(), "-h", "localhost", "-p",
                String.valueOf(postgres.port()), "-U", user, "budget");
        if (output.contains("aborted")) {
            throw new IllegalStateException(output);
        }
        // What pgbench has written down would otherwise be published while the service is measured.
        try (var database = connect("budget")) {
            while (read(database, "select count(*) from event_outbox") > 0) {
                Thread.sleep(50);
            }
        }
        return find(PGBENCH, output);
    }

    /** One client; the same province's money of the same year, among few lines and among many, in turn. */
    private void summaries(String few, String many) throws Exception {
        var token = issuer.token("bench", MoneyLines.PROVINCE, null, List.of("BUDGET_OFFICER"));
        var scope = "/v1/budget-summaries/cells?limit=500&year=2024&unitId=" + MoneyLines.PROVINCE + "&programmeId=" + MoneyLines.PROGRAMME;
        System.out.printf("%nSummaries of a province now, by any two of %s, ms%n", FIVE);
        var all = new ArrayList<Double>();
        var growth = new ArrayList<Double>();
        for (int i = 0; i < FIVE.size(); i++) {
            for (int j = i + 1; j < FIVE.size(); j++) {
                var path = scope + "&rows=" + FIVE.get(i) + "&columns=" + FIVE.get(j);
                times(few, token, path, 20);
                times(many, token, path, 20);
                var of100k = times(few, token, path, 30);
                var of1m = times(many, token, path, 60);
                of100k.addAll(times(few, token, path, 30));
                all.addAll(of1m);
                growth.add(median(of1m) / median(of100k));
                System.out.printf("%-28s p50 %6.1f, p99 %6.1f; among 100,000 lines p50 %6.1f; growth %.2f%n",
                        FIVE.get(i) + " " + FIVE.get(j), median(of1m), percentile(of1m, 99), median(of100k), growth.getLast());
            }
        }
        say("Now, p99 of all", percentile(all, 99), 50);
        say("Growth from 100,000 to %,d lines, median".formatted(LINES), median(growth), 1.25);
        for (var query : List.of("&rows=COMPONENT&columns=UNIT&asOf=2024-06-30", "&rows=SOURCE&columns=CAPITAL_TYPE&asOf=2024-06-30",
                "&rows=COMPONENT&columns=MONTH", "&rows=HOLDER&columns=SOURCE", "&rows=UNIT&columns=MONTH&asOf=2024-06-30")) {
            times(many, token, scope + query, 20);
            try (var database = connect("budget")) {
                execute(database, "select pg_stat_statements_reset()");
                var http = times(many, token, scope + query, 60);
                var sql = read(database, "select (1000 * sum(total_exec_time) / max(calls))::bigint from pg_stat_statements"
                        + " where query like '%area_paths%' and calls >= 60") / 1000.0;
                var mean = http.stream().mapToDouble(d -> d).average().orElseThrow();
                say("%s: HTTP %.1f ms ÷ its SQL %.1f ms".formatted(query, mean, sql), mean / sql, 1.2);
            }
        }
    }

    private List<Double> times(String url, String token, String path, int reads) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token).build();
        var times = new ArrayList<Double>();
        for (int i = 0; i < reads; i++) {
            var begin = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            times.add((System.nanoTime() - begin) / 1e6);
            if (answer.statusCode() != 200 || !answer.body().contains("\"assignedVnd\"")) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        return times;
    }

    private void say(String what, double value, double limit) {
        met &= value <= limit;
        System.out.printf("%s: %.2f (%.2f): %s%n", what, value, limit, value <= limit ? "met" : "MISSED");
    }

    private Connection connect(String database) throws Exception {
        return postgres.connect(database, Postgres.SUPERUSER);
    }

    private static long read(Connection database, String sql) throws Exception {
        return Long.parseLong(text(database, sql));
    }

    private static String text(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", Arrays.asList(command)) + ":\n" + output);
        }
        return output;
    }

    private static double find(Pattern pattern, String output) {
        var found = pattern.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("No figure in:\n" + output);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double median(List<Double> values) {
        values.sort(null);
        return (values.get((values.size() - 1) / 2) + values.get(values.size() / 2)) / 2;
    }

    private static double percentile(List<Double> values, int percent) {
        values.sort(null);
        return values.get(Math.min(values.size() - 1, values.size() * percent / 100));
    }

    private static int number(String variable, int otherwise) {
        var value = System.getenv(variable);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
