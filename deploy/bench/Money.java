import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The money, with everything on (token, area, ledger, event, idempotency). B7: 64 clients pay from one line. B5: they pay
 * from lines drawn at random. Both as a share of what pgbench gets from the same database with the statements that the
 * service executes. And the summaries of one province among 100,000 and among a million lines.
 */
public final class Money {

    private static final int LINES = Bench.number("GNBV_BENCH_LINES", 1_000_000);
    private static final int CLIENTS = 64;
    /** As many as the service has; with 64 of them PostgreSQL alone gets less done on one row. */
    private static final int CONNECTIONS = 20;
    private static final int READS = 60;
    private static final List<String> FIVE = List.of("COMPONENT", "SOURCE", "CAPITAL_TYPE", "ORIGIN_YEAR", "UNIT");
    private static final String MANY = "budget";
    /** The same service over a database with fewer lines; that of another service is empty here. */
    private static final String FEW = "reporting";

    private final Bench bench;
    private boolean met = true;

    private Money(Bench bench) {
        this.bench = bench;
    }

    /** @param arguments the project, a folder for the engines, and what to measure: b7, b5, summary */
    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[0]);
        var asked = List.of(arguments).subList(2, arguments.length);
        try (var bench = Bench.start(root, Path.of(arguments[1]), MANY)) {
            var money = new Money(bench);
            try (var database = bench.connect(MANY)) {
                MoneyLines.fill(database, LINES);
            }
            if (asked.contains("summary") || asked.contains("fill")) {
                bench.start(root.resolve("budget-service/target/quarkus-app/quarkus-run.jar"), FEW);
                try (var database = bench.connect(FEW)) {
                    MoneyLines.fill(database, MoneyLines.A_YEAR);
                }
            }
            for (var what : asked) {
                switch (what) {
                    case "b7" -> money.oneLine();
                    case "b5" -> money.manyLines();
                    case "summary" -> money.summaries();
                    default -> {}
                }
            }
            System.exit(money.met ? 0 : 1);
        }
    }

    private void oneLine() throws Exception {
        var line = MoneyLines.PREFIX + "000000000001";
        try (var database = bench.connect(MANY)) {
            var spent = "select disbursed_vnd from budget_lines where id = '" + line + "'";
            var entries = "select count(*) from budget_entries where account = 'DISBURSED' and line_id = '" + line + "'";
            var before = read(database, spent);
            var entriesBefore = read(database, entries);
            met &= paying("B7: 64 clients on one line", "local number = 1", "\\set line 1").reaches(0.70, 0.90);
            if (read(database, spent) - before != read(database, entries) - entriesBefore) {
                throw new IllegalStateException("The ledger does not say what the line says");
            }
            exhaust(database);
        }
    }

    private void manyLines() throws Exception {
        met &= paying(
                        "B5: 64 clients on many lines",
                        "local number = 120 * math.random(1, 800) + math.random(1, 39)",
                        "\\set a random(1, 800)\n\\set b random(1, 39)\n\\set line 120 * :a + :b")
                .reaches(0.55, 0.75);
    }

    /** 64 clients pay in parts of a thousandth until each of them is refused. */
    private void exhaust(Connection database) throws Exception {
        var line = Bench.text(database, """
                select id from budget_lines where year = 2024 and capital_type = 'RECURRENT' and state = 'OPEN'
                  and available_vnd between 1000000 and 1000000000 order by id limit 1""");
        var token = bench.token(MoneyLines.COUNTRY, "BUDGET_OFFICER");
        var payments = URI.create(bench.service(MANY).url() + "/v1/disbursements");
        var left = read(database, "select available_vnd from budget_lines where id = '" + line + "'");
        var each = Math.max(1, left / 1_000);
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Callable<Integer> client = () -> {
            var paid = 0;
            while (true) {
                var request = HttpRequest.newBuilder(payments)
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
            for (var one : clients.invokeAll(java.util.Collections.nCopies(CLIENTS, client))) {
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

    /** In one line, as Lua has its strings. */
    private static String payment(String line, long vnd) {
        return """
                {"lineId": "%s", "amountVnd": %d, "paidOn": "2024-05-02", "capitalType": "RECURRENT", \
                "treasuryReference": "KB-1", "content": "Hỗ trợ con giống"}""".formatted(line, vnd);
    }

    private Comparison paying(String name, String lua, String draw) throws Exception {
        var reads = new Reads(bench, MANY, bench.token(MoneyLines.PROVINCE, "BUDGET_OFFICER"));
        var line = MoneyLines.PREFIX + "' .. string.format('%012d', number) .. '";
        var body = lua + "\nlocal body = '" + payment(line, 1) + "'";
        var pgbench = reads.pgbench(draw + "\n" + statements(), CONNECTIONS);
        return Comparison.of(
                name,
                "pgbench",
                seconds -> {
                    var measured = pgbench.measure(seconds);
                    awaitPublished();
                    return measured;
                },
                "service",
                reads.post("/v1/disbursements", bench.token(MoneyLines.COUNTRY, "BUDGET_OFFICER"), body, CLIENTS));
    }

    /** What pgbench has written down would otherwise be published while the service is measured. */
    private void awaitPublished() throws Exception {
        try (var database = bench.connect(MANY)) {
            while (read(database, "select count(*) from event_outbox") > 0) {
                Thread.sleep(50);
            }
        }
    }

    /** What the service executes for a payment, statement by statement. */
    private static String statements() throws Exception {
        var spend = Bench.constant("vn.gnbv.budget.disbursement.DisbursementQueries", "PAY");
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
        return """
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
                """.formatted(key, spend.replaceAll("\\s+", " "), line, event, MoneyLines.COUNTRY);
    }

    /** One client; the same province's money of the same year, among few lines and among many, in turn. */
    private void summaries() throws Exception {
        var scope = "/v1/budget-summaries/cells?year=2024&unitId=" + MoneyLines.PROVINCE + "&programmeId=" + MoneyLines.PROGRAMME;
        var whole = scope + "&limit=500";
        System.out.printf("%nSummaries of a province now, by any two of %s, ms%n", FIVE);
        var all = new ArrayList<Double>();
        var growth = new ArrayList<Double>();
        for (int i = 0; i < FIVE.size(); i++) {
            for (int j = i + 1; j < FIVE.size(); j++) {
                var path = whole + "&rows=" + FIVE.get(i) + "&columns=" + FIVE.get(j);
                times(FEW, path, 20);
                times(MANY, path, 20);
                var of100k = times(FEW, path, READS / 2);
                var of1m = times(MANY, path, READS);
                of100k.addAll(times(FEW, path, READS / 2));
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
            // A page as a client gets it that does not ask for a longer one; the longest is told beside it.
            say("%s: HTTP ÷ the same SQL; the longest page %.2f".formatted(query, besideSql(whole + query)),
                    besideSql(scope + query), 1.2);
        }
    }

    /** What a read takes of what its statement takes, by one client each, in turn; both medians. */
    private double besideSql(String path) throws Exception {
        var reads = new Reads(bench, MANY, bench.token(MoneyLines.PROVINCE, "BUDGET_OFFICER"));
        var sql = reads.statements(Reads.Request.of(path)).stream()
                .filter(it -> it.contains("facts"))
                .findFirst()
                .orElseThrow();
        var service = new ArrayList<Double>();
        var database = new ArrayList<Double>();
        try (var connection = bench.connect(MANY);
                var same = connection.prepareStatement(sql)) {
            for (int round = -READS; round < READS; round++) {
                var begin = System.nanoTime();
                try (var row = same.executeQuery()) {
                    while (row.next()) {
                        row.getString(1);
                    }
                }
                var took = (System.nanoTime() - begin) / 1e6;
                // The first of a connection pays for the connection.
                var answered = times(MANY, path, 2).getLast();
                if (round >= 0) {
                    database.add(took);
                    service.add(answered);
                }
            }
        }
        return median(service) / median(database);
    }

    private List<Double> times(String service, String path, int reads) throws Exception {
        var headers = "Authorization: Bearer " + bench.token(MoneyLines.PROVINCE, "BUDGET_OFFICER") + "\r\n";
        var times = new ArrayList<Double>();
        try (var client = new Wire(URI.create(bench.service(service).url()))) {
            for (int i = 0; i < reads; i++) {
                var begin = System.nanoTime();
                var answer = client.send("GET", path, headers, null);
                times.add((System.nanoTime() - begin) / 1e6);
                if (answer.status() != 200 || !answer.body().contains("\"assignedVnd\"")) {
                    throw new IllegalStateException(path + ": " + answer);
                }
            }
        }
        return times;
    }

    private void say(String what, double value, double limit) {
        met &= value <= limit;
        System.out.printf("%s: %.2f (%.2f): %s%n", what, value, limit, value <= limit ? "met" : "MISSED");
    }

    private static long read(Connection database, String sql) throws Exception {
        return Long.parseLong(Bench.text(database, sql));
    }

    private static double median(List<Double> values) {
        return Comparison.Spread.of(values).median();
    }

    private static double percentile(List<Double> values, int percent) {
        values.sort(null);
        return values.get(Math.min(values.size() - 1, values.size() * percent / 100));
    }
}
