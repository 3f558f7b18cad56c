import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.gnbv.engines.Kafka;
import vn.gnbv.engines.Postgres;
import vn.gnbv.engines.Service;
import vn.gnbv.platform.testing.TestIssuer;

/**
 * B1: {@code GET /v1/households/{id}} with everything on (token, area, masking, metrics), as a share of what pgbench gets
 * from the same database with the very statement that the service executes. Each measurement of the service stands
 * between two of pgbench: only what was measured in the same minute can be compared, and what the two differ by (A/A) is
 * what the machine adds by itself.
 */
public final class HouseholdGet {

    private static final double FLOOR = 0.40;
    private static final double TARGET = 0.52;
    private static final int HOUSEHOLDS = number("GNBV_BENCH_HOUSEHOLDS", 1_000_000);
    private static final int PAIRS = number("GNBV_BENCH_PAIRS", 6);
    private static final int SECONDS = number("GNBV_BENCH_SECONDS", 10);
    private static final int LONGEST_WARM_UP = 120;
    private static final String SECRET = "a secret that is only used to measure";
    private static final Pattern WRK = Pattern.compile("Requests/sec:\\s*([0-9.]+)");
    private static final Pattern PGBENCH = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final Path state;
    private final Postgres postgres;
    private final String url;
    private final String token;

    private HouseholdGet(Path state, Postgres postgres, String url, String token) {
        this.state = state;
        this.postgres = postgres;
        this.url = url;
        this.token = token;
    }

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0], "household-service/target/quarkus-app/quarkus-run.jar");
        var state = Path.of(arguments[1]);
        try (var postgres = Postgres.start(state, 0);
                var kafka = Kafka.start(state, 0);
                var issuer = TestIssuer.start()) {
            var environment = Map.of(
                    "DB_URL", postgres.jdbcUrl("household"),
                    "DB_APP_USER", postgres.appUser("household"),
                    "DB_APP_PASSWORD", postgres.password(postgres.appUser("household")),
                    "DB_OWNER_USER", postgres.ownerUser("household"),
                    "DB_OWNER_PASSWORD", postgres.password(postgres.ownerUser("household")),
                    "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                    "OIDC_URL", issuer.url(),
                    "GNBV_SECRET", SECRET);
            try (var service = Service.start("household", state, 0, jar, environment)) {
                try (var database = postgres.connect("household", Postgres.SUPERUSER)) {
                    Register.fill(database, HOUSEHOLDS, SECRET);
                }
                var token = issuer.token("bench", Register.PROVINCE, null, List.of("REVIEW_LEADER"));
                var bench = new HouseholdGet(state, postgres, service.url(), token);
                System.exit(bench.measure() >= FLOOR ? 0 : 1);
            }
        }
    }

    private double measure() throws Exception {
        readOne();
        writeScripts();
        warmUp();
        System.out.printf("%n%-6s%14s%14s%14s%10s%10s%n", "pair", "pgbench/s", "service/s", "pgbench/s", "ratio", "A/A");
        var ratios = new ArrayList<Double>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            var before = pgbench();
            var service = wrk(SECONDS);
            var after = pgbench();
            var ratio = 2 * service / (before + after);
            ratios.add(ratio);
            System.out.printf(
                    "%-6d%14.0f%14.0f%14.0f%10.2f%10.2f%n", pair, before, service, after, ratio, after / before);
        }
        ratios.sort(null);
        var median = (ratios.get((PAIRS - 1) / 2) + ratios.get(PAIRS / 2)) / 2;
        System.out.printf(
                "%nB1 median %.2f (%.2f–%.2f) of pgbench, %,d households; floor %.2f, target %.2f: %s%n",
                median,
                ratios.getFirst(),
                ratios.getLast(),
                HOUSEHOLDS,
                FLOOR,
                TARGET,
                median < FLOOR ? "FAILED" : median < TARGET ? "above the floor" : "target reached");
        return median;
    }

    /** What is measured must be the real answer. */
    private void readOne() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + "/v1/households/" + Register.PREFIX + (Register.FIRST + 1)))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"HEAD\"")) {
            throw new IllegalStateException("No household: " + answer.statusCode() + " " + answer.body());
        }
        System.out.printf("An answer has %d bytes.%n", answer.body().length());
    }

    private void writeScripts() throws Exception {
        Files.writeString(state.resolve("get.lua"), """
                math.randomseed(os.time())
                local headers = { ["Authorization"] = "Bearer %s" }
                request = function()
                  local id = string.format("%s1%%011d", math.random(1, %d))
                  return wrk.format("GET", "/v1/households/" .. id, headers)
                end
                """.formatted(token, Register.PREFIX, HOUSEHOLDS));
        var type = Class.forName("vn.gnbv.household.household.HouseholdQueries");
        var field = type.getDeclaredField("ONE");
        field.setAccessible(true);
        var sql = ((String) field.get(null))
                .replaceFirst("h\\.id = \\?", "h.id = ('" + Register.PREFIX + "' || :id)::uuid")
                .replaceFirst("\\?", "'" + Register.PROVINCE + "'");
        if (sql.contains("?")) {
            throw new IllegalStateException("The statement has more parameters than an id and an area: " + sql);
        }
        Files.writeString(state.resolve("get.sql"), """
                \\set id random(%d, %d)
                %s;
                """.formatted(Register.FIRST + 1, Register.FIRST + HOUSEHOLDS, sql.replace('\n', ' ')));
    }

    /** Until two windows in a row differ by less than 5 %. */
    private void warmUp() throws Exception {
        System.out.print("Warm up, requests/s:");
        double before = 0;
        for (int seconds = 0; seconds < LONGEST_WARM_UP; seconds += 10) {
            var now = wrk(10);
            System.out.printf(" %.0f", now);
            if (seconds >= 30 && Math.abs(now - before) < 0.05 * before) {
                break;
            }
            before = now;
        }
        System.out.println();
        pgbench();
    }

    private double wrk(int seconds) throws Exception {
        var output = run(Map.of(), "wrk", "-t1", "-c32", "--timeout", "30s", "-d" + seconds, "-s", state.resolve("get.lua").toString(), url);
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IllegalStateException("Not every request was answered:\n" + output);
        }
        return find(WRK, output);
    }

    private double pgbench() throws Exception {
        var user = postgres.appUser("household");
        var output = run(
                Map.of("PGPASSWORD", postgres.password(user)),
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c16",
                "-j1",
                "-T" + SECONDS,
                "-f",
                state.resolve("get.sql").toString(),
                "-h",
                "localhost",
                "-p",
                String.valueOf(postgres.port()),
                "-U",
                user,
                "household");
        return find(PGBENCH, output);
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        var code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", Arrays.asList(command)) + " ended with " + code + ":\n" + output);
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

    private static int number(String variable, int otherwise) {
        var value = System.getenv(variable);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
