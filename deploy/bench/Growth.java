import java.nio.file.Path;
import java.util.List;

/**
 * B19: what the same costs over ten times as many households. Two registers stand beside each other, each with engines
 * and a service of its own, and are measured in turn.
 */
public final class Growth {

    private static final int MOST = Bench.number("GNBV_BENCH_HOUSEHOLDS", 1_000_000);
    private static final int IMPORTED = Bench.number("GNBV_BENCH_IMPORTED", 20_000);
    private static final double FLOOR = 1.5;

    private Growth() {}

    /** One of the two registers. */
    private record Sized(int households, Bench bench, Households register, Reads reads) {

        static Sized open(Path root, Path state, int households) throws Exception {
            var bench = Register.open(root, state, households);
            var reads = new Reads(bench, "household", bench.token(Register.COUNTRY, "REVIEW_LEADER"));
            return new Sized(households, bench, new Households(bench, Places.of(root)), reads);
        }

        Comparison.Side side(String part) throws Exception {
            return switch (part) {
                case "b1" -> reads.http(Register.one(households));
                case "b3" -> reads.http(register.list("&status=POOR"));
                case "b5" -> register.registering();
                case "b8" -> register.importing(IMPORTED);
                case "b12" -> RollUp.reads(bench).http(RollUp.TABLE);
                default -> throw new IllegalArgumentException(part);
            };
        }
    }

    /** @param arguments the project, a folder for the engines, what is measured */
    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[0]);
        var state = Path.of(arguments[1]);
        var small = Sized.open(root, state, MOST / 10);
        try (var first = small.bench()) {
            var large = Sized.open(root, state, MOST);
            try (var second = large.bench()) {
                var met = true;
                for (var part : List.of(arguments).subList(2, arguments.length)) {
                    if (part.equals("b12")) {
                        RollUp.count(first);
                        RollUp.count(second);
                    }
                    met &= Comparison.of(
                                    "B19, %s: %,d households against %,d".formatted(part.toUpperCase(), MOST, MOST / 10),
                                    "small", small.side(part), "large", large.side(part))
                            .costsAtMost(FLOOR, part.equals("b12") ? 1.05 : part.equals("b1") || part.equals("b5") ? 1.15 : 1.25);
                    if (part.equals("b5")) {
                        Households.forgetRegistered(first);
                        Households.forgetRegistered(second);
                    }
                }
                System.exit(met ? 0 : 1);
            }
        }
    }
}
