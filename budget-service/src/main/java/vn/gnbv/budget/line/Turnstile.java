package vn.gnbv.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/**
 * Lets few payments at a time to one line. Whoever pays from it waits for the others anyway; here they wait in the order in
 * which they came, and hold neither a connection, which payments from other lines can use, nor a place in the queue of the
 * database, which costs it more the longer it is. Passed before any transaction, so nobody who waits here holds anything.
 */
@ApplicationScoped
public class Turnstile {

    /** One holds the line, one waits for it in the database, and two are on their way there. */
    static final int AT_ONCE = 4;

    private static final int SECONDS = 5;

    /** Lines may share one; there are far more of these than payments at once. */
    private final Semaphore[] turns =
            Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(256).toArray(Semaphore[]::new);

    /** @throws Problem UNAVAILABLE when it is not one's turn for longer than one would wait for a connection */
    public <T> T pass(UUID line, Supplier<T> act) {
        var turn = turns[Math.floorMod(line.hashCode(), turns.length)];
        if (!isTurn(turn)) {
            throw Problem.of(PlatformProblems.UNAVAILABLE).header("Retry-After", "1");
        }
        try {
            return act.get();
        } finally {
            turn.release();
        }
    }

    private static boolean isTurn(Semaphore turn) {
        try {
            return turn.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
