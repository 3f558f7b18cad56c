import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * What if another standard held: all households counted anew, beside COPY of the columns that are read for it. Once with
 * the standard by which they were classified, so that nobody changes class, and once with a draft of other points,
 * indicators and cut-offs, under which many do. Of each run some are classified one by one, and have to be the same.
 */
public final class WhatIf {

    private static final int HOUSEHOLDS = Bench.number("GNBV_BENCH_HOUSEHOLDS", 1_000_000);
    private static final int PAIRS = Bench.number("GNBV_BENCH_PAIRS", 6);
    private static final int SAMPLED = 10_000;
    private static final double MOST = 3;
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

    /** A standard with its forms. */
    private record Yardstick(JsonNode standard, List<JsonNode> forms) {

        static Yardstick inForce() throws Exception {
            return new Yardstick(
                    Sheet.shipped(Register.STANDARD), List.of(Sheet.shipped(Register.RURAL), Sheet.shipped(Register.URBAN)));
        }

        /** One indicator less, one that counts twice, other points and cut-offs. */
        static Yardstick draft() throws Exception {
            var draft = inForce();
            ((ObjectNode) draft.standard()).put("code", "draft");
            var indicators = draft.standard().path("indicators").elements();
            while (indicators.hasNext()) {
                var indicator = (ObjectNode) indicators.next();
                switch (indicator.path("code").asText()) {
                    case "telecommunication" -> indicators.remove();
                    case "cleanWater" -> indicator.put("points", 20);
                    default -> {}
                }
            }
            draft.standard().path("cutOffs").forEach(c -> ((ObjectNode) c).put("maxPointsA", c.path("maxPointsA").asInt() - 10));
            for (var form : draft.forms()) {
                for (var question : form.path("questions")) {
                    question.path("options").forEach(o -> {
                        ((ObjectNode) o).put("points", o.path("points").asInt() * 3 / 4);
                        if (o.path("deprives").toString().contains("telecommunication")) {
                            ((ObjectNode) o).remove("deprives");
                        }
                    });
                }
            }
            return draft;
        }

        String asDraft() throws Exception {
            return Bench.JSON.writeValueAsString(Map.of("draft", Map.of("standard", standard, "forms", forms)));
        }
    }

    /** @param arguments the project, a folder for the engines */
    public static void main(String[] arguments) throws Exception {
        try (var bench = Register.open(Path.of(arguments[0]), Path.of(arguments[1]), HOUSEHOLDS);
                var database = bench.connect("household")) {
            var whatIf = new WhatIf(bench, database);
            System.out.printf("Load of the machine before: %s%n", Bench.load());
            var same = "{\"standardId\": \"" + Bench.text(database, "select id from poverty_standards") + "\"}";
            var met = whatIf.compare("nobody changes class", same, Yardstick.inForce())
                    & whatIf.compare("many change class", Yardstick.draft().asDraft(), Yardstick.draft());
            System.out.printf("Load of the machine after: %s%n", Bench.load());
            System.exit(met ? 0 : 1);
        }
    }

    private boolean compare(String name, String body, Yardstick yardstick) throws Exception {
        System.out.printf("%nWhat-if of %,d households, %s%n", HOUSEHOLDS, name);
        var ratios = new ArrayList<Double>();
        UUID last = null;
        for (int pair = 0; pair <= PAIRS; pair++) {
            var begin = System.nanoTime();
            database.unwrap(PGConnection.class).getCopyAPI().copyOut(STREAM, OutputStream.nullOutputStream());
            var stream = (System.nanoTime() - begin) / 1e9;
            var simulation = simulate(body);
            last = simulation;
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
        return spread.median() <= MOST & equalOneByOne(last, yardstick);
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

    /** Each of some households by itself, by {@link Sheet}, which knows nothing of the service's own counting. */
    private boolean equalOneByOne(UUID simulation, Yardstick yardstick) throws Exception {
        var sheets = new HashMap<String, Sheet>();
        for (var form : yardstick.forms()) {
            var sheet = new Sheet(database, yardstick.standard(), form);
            sheets.put(sheet.area, sheet);
        }
        var seen = 0;
        var other = 0;
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select l.area_type, l.answers, coalesce(c.to_class, l.poverty_class)
                        from latest_answers l
                        left join simulation_changes c on c.household_id = l.household_id and c.simulation_id = '%s'
                        order by l.household_id limit %d""".formatted(simulation, SAMPLED))) {
            while (row.next()) {
                var sheet = sheets.get(row.getString(1));
                seen++;
                other += sheet.score(sheet.read(row.getBytes(2))).povertyClass().equals(row.getString(3)) ? 0 : 1;
            }
        }
        System.out.printf("%,d households classified one by one: %d otherwise%n", seen, other);
        return seen > 0 && other == 0;
    }
}
