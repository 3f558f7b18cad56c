import java.nio.file.Path;

/**
 * B1: {@code GET /v1/households/{id}} with everything on (token, area, masking, metrics), as a share of what pgbench gets
 * from the same database with the very statement that the service executes.
 */
public final class HouseholdGet {

    private static final double FLOOR = 0.40;
    private static final double TARGET = 0.52;
    private static final int HOUSEHOLDS = Bench.number("GNBV_BENCH_HOUSEHOLDS", 1_000_000);

    private HouseholdGet() {}

    /** @param arguments the project, a folder for the engines */
    public static void main(String[] arguments) throws Exception {
        try (var bench = Register.open(Path.of(arguments[0]), Path.of(arguments[1]), HOUSEHOLDS)) {
            var reads = new Reads(bench, "household", bench.token(Register.COUNTRY, "REVIEW_LEADER"));
            var one = Register.one(HOUSEHOLDS);
            var answer = reads.get(one);
            if (!answer.contains("\"HEAD\"")) {
                throw new IllegalStateException("No household: " + answer);
            }
            System.out.printf("An answer has %d bytes.%n", answer.length());
            var met = Comparison.of(
                            "B1: one of %,d households".formatted(HOUSEHOLDS),
                            "pgbench",
                            reads.pgbench(one),
                            "service",
                            reads.http(one))
                    .reaches(FLOOR, TARGET);
            System.exit(met ? 0 : 1);
        }
    }
}
