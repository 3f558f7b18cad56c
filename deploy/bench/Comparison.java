import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Two sides measured in turn, A B B A: only what was measured in the same minute can be compared. What each side differs
 * from itself by (A/A) is what the machine adds.
 */
final class Comparison {

    /** Something that is done over and over. */
    interface Side {
        Measured measure(int seconds) throws Exception;
    }

    /** How often in a second, and what of the processors' time each takes in service and database, in microseconds. */
    record Measured(double perSecond, double cpu) {}

    /** Of many measurements that of the middle, the least and the most. */
    record Spread(double median, double least, double most) {

        static Spread of(List<Double> values) {
            var sorted = values.stream().sorted().toList();
            var middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
            return new Spread(middle, sorted.getFirst(), sorted.getLast());
        }

        @Override
        public String toString() {
            return "%s (%s–%s)".formatted(figure(median), figure(least), figure(most));
        }

        /** What is a hundredth of the other is not told as nothing. */
        static String figure(double ratio) {
            return (ratio < 0.1 ? "%.4f" : "%.2f").formatted(ratio);
        }
    }

    private static final int PAIRS = Bench.number("GNBV_BENCH_PAIRS", 6);
    private static final int SECONDS = Bench.number("GNBV_BENCH_SECONDS", 10);
    private static final int LONGEST_WARM_UP = 120;
    private static final int SHORTEST_WARM_UP = 20;

    private final String name;
    private final Spread rate;
    private final Spread cpu;

    private Comparison(String name, Spread rate, Spread cpu) {
        this.name = name;
        this.rate = rate;
        this.cpu = cpu;
    }

    /** Whether the second is done at least so often for each time that the first is. */
    boolean reaches(double floor, double target) {
        return said("rate " + rate, floor, target, rate.median() >= floor, rate.median() >= target);
    }

    /** Whether the second takes at the most so much of the processors' time for what the first takes. */
    boolean costsAtMost(double floor, double target) {
        return said("CPU " + cpu, floor, target, cpu.median() <= floor, cpu.median() <= target);
    }

    private boolean said(String what, double floor, double target, boolean met, boolean reached) {
        System.out.printf(
                "%s: %s; floor %s, target %s: %s%n",
                name, what, Spread.figure(floor), Spread.figure(target), reached ? "target reached" : met ? "floor met" : "MISSED");
        return met;
    }

    static Comparison of(String name, String firstName, Side first, String secondName, Side second) throws Exception {
        System.out.printf("%n%s%n", name);
        warmUp(first);
        warmUp(second);
        System.out.printf(
                "%-6s%14s%14s%10s%10s%12s%12s%10s%8s%8s%n",
                "pair", firstName + "/s", secondName + "/s", "ratio", "", "CPU µs", "CPU µs", "ratio", "A/A", "B/B");
        var rates = new ArrayList<Double>();
        var cpus = new ArrayList<Double>();
        var firstAgainstItself = new ArrayList<Double>();
        var secondAgainstItself = new ArrayList<Double>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            var a1 = first.measure(SECONDS);
            var b1 = second.measure(SECONDS);
            var b2 = second.measure(SECONDS);
            var a2 = first.measure(SECONDS);
            rates.add((b1.perSecond() + b2.perSecond()) / (a1.perSecond() + a2.perSecond()));
            cpus.add((b1.cpu() + b2.cpu()) / (a1.cpu() + a2.cpu()));
            firstAgainstItself.add(a2.perSecond() / a1.perSecond());
            secondAgainstItself.add(b2.perSecond() / b1.perSecond());
            System.out.printf(
                    "%-6d%14.0f%14.0f%10.2f%10s%12.0f%12.0f%10.2f%8.2f%8.2f%n",
                    pair,
                    (a1.perSecond() + a2.perSecond()) / 2,
                    (b1.perSecond() + b2.perSecond()) / 2,
                    rates.getLast(),
                    "",
                    (a1.cpu() + a2.cpu()) / 2,
                    (b1.cpu() + b2.cpu()) / 2,
                    cpus.getLast(),
                    firstAgainstItself.getLast(),
                    secondAgainstItself.getLast());
        }
        sayWhetherValid(Spread.of(firstAgainstItself), Spread.of(secondAgainstItself));
        return new Comparison(name, Spread.of(rates), Spread.of(cpus));
    }

    private static void sayWhetherValid(Spread first, Spread second) {
        var valid = DoubleStream.of(first.median(), second.median()).allMatch(it -> 0.93 <= it && it <= 1.07);
        System.out.printf("A/A %s, B/B %s; the medians within 0.93–1.07: %s%n", first, second, valid ? "VALID" : "INVALID");
    }

    /** Until two windows in a row differ by less than 5 %, and long enough for what is compiled while it runs. */
    private static void warmUp(Side side) throws Exception {
        System.out.print("Warm up, 1/s:");
        double before = 0;
        for (int seconds = 0; seconds < LONGEST_WARM_UP; seconds += SECONDS) {
            var now = side.measure(SECONDS).perSecond();
            System.out.printf(" %.0f", now);
            if (seconds >= SHORTEST_WARM_UP && Math.abs(now - before) < 0.05 * before) {
                break;
            }
            before = now;
        }
        System.out.println();
    }
}
