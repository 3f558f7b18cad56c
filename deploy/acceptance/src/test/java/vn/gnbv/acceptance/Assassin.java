package vn.gnbv.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.gnbv.engines.Engine;

/**
 * Kills processes with SIGKILL 0 to 200 ms into chosen requests and starts them again. Which requests is drawn from a
 * seed, so that a run can be had again.
 */
final class Assassin implements AutoCloseable {

    private static final int LATEST_MS = 200;

    private final ScheduledExecutorService killer = Executors.newScheduledThreadPool(8);
    private final Random random;
    private final Map<String, Integer> writes = new HashMap<>();
    private final Map<String, Set<Integer>> marked = new HashMap<>();
    private final Map<String, List<Engine>> victims = new HashMap<>();
    private final List<String> killed = Collections.synchronizedList(new ArrayList<>());

    Assassin(long seed) {
        this.random = new Random(seed);
    }

    /** Kills the victims in as many different ones of the first so many writes to the service. */
    Assassin mark(String service, int kills, int amongWrites, Engine... killedEachTime) {
        var numbers = new HashSet<Integer>();
        while (numbers.size() < kills) {
            numbers.add(random.nextInt(amongWrites));
        }
        marked.put(service, numbers);
        victims.put(service, List.of(killedEachTime));
        return this;
    }

    /** Kills an engine once, in the given write to the service. */
    Assassin once(String service, int write, Engine engine) {
        marked.put(service + "#" + write, Set.of(write));
        victims.put(service + "#" + write, List.of(engine));
        return this;
    }

    synchronized void beforeWrite(String service) {
        var number = writes.merge(service, 1, Integer::sum) - 1;
        for (var key : List.of(service, service + "#" + number)) {
            if (marked.getOrDefault(key, Set.of()).contains(number)) {
                victims.get(key)
                        .forEach(engine -> killer.schedule(
                                () -> kill(engine), random.nextInt(LATEST_MS + 1), TimeUnit.MILLISECONDS));
            }
        }
    }

    private void kill(Engine engine) {
        synchronized (engine) {
            engine.kill();
            killed.add(engine.name());
            engine.restart();
        }
    }

    /** Who was killed, in order. */
    List<String> killed() {
        return List.copyOf(killed);
    }

    @Override
    public void close() throws InterruptedException {
        killer.shutdown();
        killer.awaitTermination(3, TimeUnit.MINUTES);
    }
}
