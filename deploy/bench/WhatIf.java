import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * What if another standard held: all households counted anew, beside COPY of the columns that are read for it. Once with
 * the standard by which they were classified, so that nobody changes class, and once with a draft under which many do.
 */
public final class WhatIf {

    private static final int HOUSEHOLDS = Bench.number("GNBV_BENCH_HOUSEHOLDS", 1_000_000);
    private static final int PAIRS = Bench.number("GNBV_BENCH_PAIRS", 6);
    private static final double MOST = 3;
    private static final String FORM = "/sample-forms/SAMPLE-B-RURAL.json";
    private static final String STREAM = """
            copy (select household_id, assessment_id, unit_id, area_type, poverty_class, ethnicity, answers
                  from latest_answers) to stdout""";

    private final Bench bench;
    private final Connection database;
    private final String leader;

    private WhatIf(Bench bench, Connection database) {
        this.bench = bench;
        this.database = database;
        this.leader = bench.token(Register.COUNTRY, "REVIEW_LEADER");
    }

    /** @param arguments the project, a folder for the engines */
    public static void main(String[] arguments) throws Exception {
        try (var bench = Bench.start(Path.of(arguments[0]), Path.of(arguments[1]), "household");
                var database = bench.connect("household")) {
            Register.fill(database, HOUSEHOLDS, Bench.SECRET);
            var whatIf = new WhatIf(bench, database);
            whatIf.fill();
            System.out.printf("Load of the machine before: %s%n", Bench.load());
            var same = "{\"standardId\": \"" + whatIf.standard() + "\"}";
            var draft = "{\"draft\": {\"standard\": " + standard("draft").replace("\"maxPointsA\": 140", "\"maxPointsA\": 100")
                    + ", \"forms\": [" + shipped(FORM) + "]}}";
            var met = whatIf.compare("nobody changes class", same) & whatIf.compare("many change class", draft);
            System.out.printf("Load of the machine after: %s%n", Bench.load());
            System.exit(met ? 0 : 1);
        }
    }

    private boolean compare(String name, String body) throws Exception {
        System.out.printf("%nWhat-if of %,d households, %s%n", HOUSEHOLDS, name);
        var ratios = new ArrayList<Double>();
        for (int pair = 0; pair <= PAIRS; pair++) {
            var begin = System.nanoTime();
            database.unwrap(PGConnection.class).getCopyAPI().copyOut(STREAM, OutputStream.nullOutputStream());
            var stream = (System.nanoTime() - begin) / 1e9;
            var simulation = simulate(body);
            var counted = seconds(simulation);
            System.out.printf("%d: COPY %.2f s, simulation %.2f s, ratio %.2f; %s changed%n", pair, stream, counted,
                    counted / stream, Bench.text(database, "select changed from classification_simulations where id = '"
                            + simulation + "'"));
            if (pair > 0) {
                ratios.add(counted / stream);
            }
        }
        var spread = Comparison.Spread.of(ratios);
        System.out.printf("What-if, %s: %s; at most %.2f: %s%n", name, spread, MOST, spread.median() <= MOST ? "met" : "MISSED");
        return spread.median() <= MOST;
    }

    private UUID simulate(String body) throws Exception {
        var answer = bench.send(
                bench.request("household", "/v1/classification-simulations", leader)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                201);
        var id = UUID.fromString(Bench.JSON.readTree(answer).path("id").asText());
        var path = "/v1/classification-simulations/" + id;
        while (true) {
            var state = Bench.JSON.readTree(bench.send(bench.request("household", path, leader).build(), 200)).path("state").asText();
            if (state.equals("DONE")) {
                return id;
            }
            if (state.equals("FAILED")) {
                throw new IllegalStateException("The simulation has failed");
            }
            Thread.sleep(50);
        }
    }

    /** Without the time it waited for its turn. */
    private double seconds(UUID simulation) throws Exception {
        return Double.parseDouble(Bench.text(database, "select extract(epoch from finished_at - started_at)"
                + " from classification_simulations where id = '" + simulation + "'"));
    }

    private UUID standard() throws Exception {
        return UUID.fromString(Bench.text(database, "select id from poverty_standards where code = 'bench'"));
    }

    /** Answers drawn at random, and the class that they give. */
    private void fill() throws Exception {
        if (Bench.text(database, "select count(*) from latest_answers").equals(String.valueOf(HOUSEHOLDS))) {
            return;
        }
        var keeper = bench.token(Register.COUNTRY, "DIRECTORY_KEEPER");
        var created = post("/v1/poverty-standards", keeper, standard("bench"));
        var id = Bench.JSON.readTree(created).path("id").asText();
        post("/v1/poverty-standards/" + id + "/forms", keeper, shipped(FORM));
        System.out.printf("Writing the answers of %,d households ... ", HOUSEHOLDS);
        Bench.execute(database, "set session_replication_role = replica; truncate latest_answers");
        try (var in = new PipedInputStream(1 << 20);
                var out = new PipedOutputStream(in)) {
            var questions = questions();
            var writer = Thread.ofPlatform().start(() -> write(out, id, questions));
            database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy latest_answers (household_id, assessment_id,"
                    + " round_id, unit_id, standard_id, area_type, ethnicity, poverty_class, assessed_on, answers) from stdin", in);
            writer.join();
        }
        Bench.execute(database, "update latest_answers l set unit_id = h.unit_id from households h where h.id = l.household_id");
        var first = simulate("{\"standardId\": \"" + id + "\"}");
        Bench.execute(database, "update latest_answers l set poverty_class = c.to_class from simulation_changes c"
                + " where c.household_id = l.household_id and c.simulation_id = '" + first + "'");
        Bench.execute(database, "set session_replication_role = default");
        Bench.execute(database, "vacuum full latest_answers");
        Bench.execute(database, "vacuum analyze");
        Bench.execute(database, "checkpoint");
        System.out.println("done.");
    }

    /** @param options how many, 0 of a number */
    private record Asked(int number, boolean many, int options) {}

    private List<Asked> questions() throws Exception {
        var questions = new ArrayList<Asked>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select q.number, q.kind = 'MANY', count(o.bit)::int from survey_questions q
                        left join survey_options o on o.question_number = q.number group by q.number order by q.number""")) {
            while (row.next()) {
                questions.add(new Asked(row.getInt(1), row.getBoolean(2), row.getInt(3)));
            }
        }
        return questions;
    }

    private static void write(OutputStream out, String standard, List<Asked> questions) {
        var random = new Random(5);
        var ethnicities = List.of("Kinh", "Kinh", "Thái", "Mông", "\\N");
        try (out) {
            var text = new StringBuilder();
            for (int n = 1; n <= HOUSEHOLDS; n++) {
                text.append(Register.PREFIX).append(Register.FIRST + n).append('\t');
                text.append(new UUID(random.nextLong(), random.nextLong())).append('\t').append(standard).append('\t');
                text.append(Register.COUNTRY).append('\t').append(standard).append("\tRURAL\t");
                text.append(ethnicities.get(random.nextInt(5))).append("\tPOOR\t2025-10-10\t\\\\x");
                for (var question : questions) {
                    number(text, question.number());
                    number(text, question.options() == 0
                            ? random.nextInt(20_000)
                            : question.many() ? random.nextInt(1 << question.options()) : 1 << random.nextInt(question.options()));
                }
                text.append('\n');
                if (text.length() > 100_000 || n == HOUSEHOLDS) {
                    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                    text.setLength(0);
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As answers are kept: seven bits in each byte. */
    private static void number(StringBuilder text, int value) {
        var rest = value;
        for (; rest > 127; rest >>>= 7) {
            text.append("%02x".formatted(rest & 127 | 128));
        }
        text.append("%02x".formatted(rest));
    }

    private String post(String path, String token, String body) throws Exception {
        return bench.send(
                bench.request("household", path, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                201);
    }

    private static String standard(String code) throws Exception {
        return shipped("/standards/2022-2025.json").replaceFirst("\"code\": *\"[^\"]*\"", "\"code\": \"" + code + "\"");
    }

    private static String shipped(String path) throws Exception {
        try (var file = WhatIf.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
