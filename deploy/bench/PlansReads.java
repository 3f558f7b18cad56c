import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Reads of plans-service with everything on: one task and one unit (B1), again by who has them already (B2), lists of
 * 50 with filters (B3), and the last page of the longest lists against the first (B4).
 */
public final class PlansReads {

    private static final Reads.Request TASK = new Reads.Request(
            "/v1/tasks/*", Country.TASKS, Country.FIRST, Country.FIRST + Country.TASK_COUNT - 1);
    private static final Reads.Request UNIT = new Reads.Request(
            "/v1/administrative-units/*",
            Country.UNITS,
            Country.COMMUNES,
            Country.COMMUNES + Country.COMMUNE_COUNT - 1);

    private final Bench bench;
    private final String token;
    private final Reads reads;

    private PlansReads(Bench bench) {
        this.bench = bench;
        this.token = bench.token(Country.PROVINCE, "PLAN_DRAFTER");
        this.reads = new Reads(bench, "plans", token);
    }

    /** @param arguments the project, a folder for the engines, the shapes that are measured; none is all */
    public static void main(String[] arguments) throws Exception {
        try (var bench = Bench.start(Path.of(arguments[0]), Path.of(arguments[1]), "plans")) {
            try (var database = bench.connect("plans")) {
                Country.fill(database);
            }
            var shapes = arguments.length == 2
                    ? List.of("b1", "b2", "b3", "b4")
                    : Arrays.asList(arguments).subList(2, arguments.length);
            var plans = new PlansReads(bench);
            System.out.printf("Load of the machine before: %s%n", Bench.load());
            var met = true;
            for (var shape : shapes) {
                met &= plans.measure(shape);
            }
            System.out.printf("Load of the machine after: %s%n", Bench.load());
            System.exit(met ? 0 : 1);
        }
    }

    private boolean measure(String shape) throws Exception {
        return switch (shape) {
            case "b1" -> againstPgbench("B1: one task", TASK, 0.40, 0.52) & againstPgbench("B1: one unit", UNIT, 0.40, 0.52);
            case "b2" -> unchanged("B2: one task, unchanged", TASK, 3) & unchanged("B2: one unit, unchanged", UNIT, 0);
            case "b3" ->
                againstPgbench(
                                "B3: 50 tasks of an organisation",
                                Reads.Request.of("/v1/tasks?organisationId=" + organisation(7)),
                                0.45,
                                0.62)
                        & againstPgbench(
                                "B3: 50 communes below a province on a day",
                                Reads.Request.of("/v1/administrative-units?level=COMMUNE&asOf=2024-05-01&below="
                                        + Country.PROVINCE),
                                0.45,
                                0.62);
            case "b4" ->
                lastPage("B4: units on a day", "/v1/administrative-units?asOf=2025-08-01")
                        & lastPage("B4: units of all times", "/v1/administrative-units?level=VILLAGE")
                        & lastPage("B4: tasks", "/v1/tasks?");
            default -> throw new IllegalArgumentException("b1, b2, b3 or b4, not " + shape);
        };
    }

    private boolean againstPgbench(String name, Reads.Request request, double floor, double target) throws Exception {
        return Comparison.of(name, "pgbench", reads.pgbench(request), "service", reads.http(request))
                .reaches(floor, target);
    }

    private boolean unchanged(String name, Reads.Request request, int version) throws Exception {
        return Comparison.of(
                        name,
                        "whole",
                        reads.http(request),
                        "unchanged",
                        reads.http(request, "If-None-Match", "\"" + version + "\""))
                .costsAtMost(0.85, 0.65);
    }

    /** The last that is full: what follows it may be short. */
    private boolean lastPage(String name, String list) throws Exception {
        var last = list;
        for (var size : List.of(500, 50)) {
            var page = last;
            for (var next = next(page, size); !next.isEmpty(); next = next(page, size)) {
                last = page;
                page = list + "&cursor=" + next;
            }
        }
        return Comparison.of(
                        name + ", the last page against the first",
                        "first",
                        reads.http(Reads.Request.of(list)),
                        "last",
                        reads.http(Reads.Request.of(last)))
                .costsAtMost(1.25, 1.05);
    }

    private String next(String page, int size) throws Exception {
        var request = bench.request("plans", page + "&limit=" + size, token).build();
        return Bench.JSON.readTree(bench.send(request, 200)).path("next").asText("");
    }

    private static UUID organisation(int number) {
        return UUID.fromString(Country.ORGANISATIONS + (Country.FIRST + number));
    }
}
