import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads of one service: over HTTP by wrk, and by pgbench with the very statements that the service executes for the same
 * request. These are taken from the log of PostgreSQL, with their parameters.
 */
final class Reads {

    /**
     * What is read.
     *
     * @param path the request; {@code *} stands for an id
     * @param prefix of the ids, whose last twelve digits are drawn from {@code first} to {@code last}
     */
    record Request(String path, String prefix, long first, long last) {

        /** Always the same. */
        static Request of(String path) {
            return new Request(path, "", 0, 0);
        }

        String id() {
            return prefix + "%012d".formatted(first);
        }

        String example() {
            return path.replace("*", id());
        }
    }

    private static final Pattern WRK = Pattern.compile("Requests/sec:\\s*([0-9.]+)");
    private static final Pattern WRK_REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern PGBENCH = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern PGBENCH_TRANSACTIONS = Pattern.compile("actually processed: (\\d+)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d [0-9:.]+ UTC \\[(\\d+)] (\\w+):  ");
    private static final Pattern EXECUTE = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");
    /** As many as keep PostgreSQL busy. */
    static final int CLIENTS = 16;

    /** What a service does by itself, whether or not it is asked for anything. */
    private static final Pattern OWN_WORK = Pattern.compile("(?i)^(begin|commit|rollback|set )|event_log|event_outbox|pg_try_advisory"
            + "|table_deltas|boundary_state|told_areas|from unit_copies$|into readings");

    /** What is read to be published and forgotten once it is, and what a job looks for now and then. */
    private static final Pattern MEANWHILE = Pattern.compile("(?is)^(select|delete) .*event_outbox|follow_on");

    static final int TICKS_PER_SECOND = 100;

    private final Bench bench;
    private final String service;
    private final String token;
    private int scripts;

    Reads(Bench bench, String service, String token) {
        this.bench = bench;
        this.service = service;
        this.token = token;
    }

    String get(Request request) throws Exception {
        return bench.send(bench.request(service, request.example(), token).build(), 200);
    }

    /** @param headers besides the token, name and value in turn */
    Comparison.Side http(Request request, String... headers) throws Exception {
        var lua = new StringBuilder("math.randomseed(os.time())\nlocal headers = { [\"Authorization\"] = \"Bearer " + token + "\"");
        for (int i = 0; i < headers.length; i += 2) {
            lua.append(", [\"").append(headers[i]).append("\"] = '").append(headers[i + 1]).append('\'');
        }
        lua.append(" }\nrequest = function()\n  local id = string.format(\"%s%%012d\", math.random(%d, %d))\n".formatted(
                request.prefix(), request.first(), request.last()));
        var path = "\"" + request.path().replace("*", "\" .. id .. \"") + "\"";
        lua.append("  return wrk.format(\"GET\", ").append(path).append(", headers)\nend\n");
        var script = script("lua", lua.toString());
        var url = bench.service(service).url();
        return seconds -> measured(
                List.of("wrk", "-t1", "-c32", "--timeout", "30s", "-d" + seconds, "-s", script.toString(), url),
                WRK,
                WRK_REQUESTS,
                bench.postgres().process(),
                bench.service(service).process());
    }

    Comparison.Side pgbench(Request request) throws Exception {
        var statements = statements(request).stream()
                .map(sql -> sql.replace("'" + request.id() + "'", "('" + request.prefix() + "' || :id)::uuid"))
                .map(sql -> sql.replace("'{" + request.id() + "}'", "array[('" + request.prefix() + "' || :id)::uuid]"))
                .map(sql -> sql.replaceAll("\\s+", " ") + ";\n")
                .collect(Collectors.joining());
        // Ids have twelve digits whatever is drawn.
        var script = script("sql", "\\set id random(%d, %d)\n".formatted(request.first(), request.last()) + statements);
        return pgbenchOf(script, CLIENTS);
    }

    private Comparison.Side pgbenchOf(Path script, int clients) {
        var user = bench.postgres().appUser(service);
        return seconds -> measured(
                List.of(
                        "pgbench", "-n", "-M", "prepared", "-c" + clients, "-j1", "-T" + seconds, "-f", script.toString(), "-h",
                        "localhost", "-p", String.valueOf(bench.postgres().port()), "-U", user, service),
                PGBENCH,
                PGBENCH_TRANSACTIONS,
                bench.postgres().process());
    }

    /** @param body Lua that leaves the body of a request in the variable {@code body} */
    Comparison.Side post(String path, String caller, String body, int clients) throws Exception {
        var script = script("lua", """
                math.randomseed(os.time())
                request = function()
                  %s
                  local key = string.format('%%08x-%%04x-4%%03x-8%%03x-%%012x', math.random(0, 0x7fffffff),
                    math.random(0, 0xffff), math.random(0, 0xfff), math.random(0, 0xfff), math.random(0, 0x7fffffff))
                  return wrk.format("POST", "%s", {["Authorization"] = "Bearer %s", ["Idempotency-Key"] = key,
                    ["Content-Type"] = "application/json"}, body)
                end
                """.formatted(body, path, caller));
        var url = bench.service(service).url();
        return seconds -> measured(
                List.of("wrk", "-t1", "-c" + clients, "--timeout", "30s", "-d" + seconds, "-s", script.toString(), url),
                WRK,
                WRK_REQUESTS,
                bench.postgres().process(),
                bench.service(service).process());
    }

    /** @param statements of one transaction, in pgbench's own language */
    Comparison.Side pgbench(String statements, int clients) throws Exception {
        return pgbenchOf(script("sql", statements), clients);
    }

    /** One statement of our own, over and over by one client. */
    Comparison.Side oneClient(String sql) throws Exception {
        return pgbenchOf(script("sql", sql.replaceAll("\\s+", " ") + ";\n"), 1);
    }

    /** What the service executes for a read, without what it does by itself. */
    List<String> statements(Request request) throws Exception {
        get(request);
        return executed(bench, service, () -> get(request)).stream()
                .map(Executed::sql)
                .filter(sql -> !OWN_WORK.matcher(sql).find())
                .toList();
    }

    /** Something that is asked of a service. */
    interface Act {
        Object take() throws Exception;
    }

    /** A statement with its parameters in their places. */
    private record Executed(String process, String sql) {}

    /** What the service executes for an act, transactions and all, without what it does by itself meanwhile. */
    static List<String> transactions(Bench bench, String service, Act act) throws Exception {
        var open = new HashMap<String, List<String>>();
        var kept = new ArrayList<String>();
        for (var executed : executed(bench, service, act)) {
            var sql = executed.sql();
            var transaction = sql.equals("BEGIN") ? new ArrayList<String>() : open.remove(executed.process());
            if (transaction == null) {
                transaction = new ArrayList<>();
            }
            transaction.add(sql);
            if (transaction.getFirst().equals("BEGIN") && !sql.equals("COMMIT") && !sql.equals("ROLLBACK")) {
                open.put(executed.process(), transaction);
            } else if (transaction.stream().noneMatch(it -> MEANWHILE.matcher(it).find())) {
                kept.addAll(transaction);
            }
        }
        return kept;
    }

    private static List<Executed> executed(Bench bench, String service, Act act) throws Exception {
        try (var database = bench.connect(service)) {
            byte[] log;
            long begin;
            Bench.execute(database, "alter system set log_statement = 'all'");
            try {
                Bench.execute(database, "select pg_reload_conf()");
                Thread.sleep(500);
                begin = Files.size(bench.postgres().log());
                act.take();
                Thread.sleep(500);
                log = Files.readAllBytes(bench.postgres().log());
            } finally {
                Bench.execute(database, "alter system reset log_statement");
                Bench.execute(database, "select pg_reload_conf()");
            }
            var statements = statements(new String(log, (int) begin, log.length - (int) begin, StandardCharsets.UTF_8));
            if (statements.isEmpty()) {
                throw new IllegalStateException("Nothing was executed");
            }
            return statements;
        }
    }

    private static List<Executed> statements(String log) {
        var open = new HashMap<String, Executed>();
        var statements = new ArrayList<Executed>();
        var entry = ENTRY.matcher(log);
        for (boolean found = entry.find(); found; ) {
            var process = entry.group(1);
            var level = entry.group(2);
            var begin = entry.end();
            found = entry.find();
            var text = log.substring(begin, found ? entry.start() : log.length()).strip();
            var execute = EXECUTE.matcher(text);
            if (level.equals("LOG") && execute.matches()) {
                var executed = new Executed(process, execute.group(1).strip());
                statements.add(executed);
                open.put(process, executed);
            } else if (level.equals("DETAIL") && open.containsKey(process)) {
                var executed = open.remove(process);
                statements.set(statements.lastIndexOf(executed), new Executed(process, filled(executed.sql(), text)));
            } else {
                open.remove(process);
            }
        }
        return statements;
    }

    private static String filled(String sql, String detail) {
        var values = new HashMap<String, String>();
        PARAMETER.matcher(detail).results().forEach(m -> values.put(m.group(1), m.group(2)));
        return Pattern.compile("\\$(\\d+)").matcher(sql).replaceAll(m -> Matcher.quoteReplacement(values.get(m.group(1))));
    }

    private Path script(String kind, String text) throws Exception {
        var file = bench.state().resolve("read-" + ++scripts + "." + kind);
        return Files.writeString(file, text);
    }

    private Comparison.Measured measured(List<String> command, Pattern rate, Pattern count, ProcessHandle... roots)
            throws Exception {
        var before = cpu(roots);
        var output = run(command);
        var used = cpu(roots) - before;
        if (output.contains("Non-2xx") || output.contains("Socket errors") || output.contains("ERROR")) {
            throw new IllegalStateException("Not every request was answered:\n" + output);
        }
        return new Comparison.Measured(
                number(rate, output), used * 1e6 / TICKS_PER_SECOND / number(count, output));
    }

    private String run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        var user = bench.postgres().appUser(service);
        builder.environment().putAll(Map.of("PGPASSWORD", bench.postgres().password(user)));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        var code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ":\n" + output);
        }
        return output;
    }

    /** Ticks of the processes and of all below them, those that have ended included. */
    static long cpu(ProcessHandle... roots) throws Exception {
        long ticks = 0;
        for (var root : roots) {
            ticks += ticks(root.pid(), true);
            for (var below : root.descendants().toList()) {
                ticks += ticks(below.pid(), false);
            }
        }
        return ticks;
    }

    private static long ticks(long pid, boolean withEnded) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return withEnded ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (java.io.IOException ended) {
            return 0;
        }
    }

    private static double number(Pattern pattern, String output) {
        var found = pattern.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("No figure in:\n" + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
