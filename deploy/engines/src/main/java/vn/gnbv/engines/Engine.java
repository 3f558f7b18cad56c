package vn.gnbv.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process with a port and a state folder of its own, which can be stopped, killed and started again over the same data. */
public abstract sealed class Engine implements AutoCloseable permits Postgres, Kafka, Keycloak, Service {

    private static final int ATTEMPTS = 5;
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(30);
    private static final Set<Engine> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Engine::shutDown, "stop-engines"));
    }

    private static volatile boolean shuttingDown;

    private final String name;
    private final boolean anyPort;
    private final Path folder;
    private final Path log;
    private final Duration deadline;
    private volatile int port;
    private Claim claim;
    private Process process;
    private boolean hasServed;
    private boolean stopping;
    private long logged;

    Engine(String name, Path state, int port, Duration deadline) {
        this.name = name;
        this.anyPort = port == 0;
        this.port = anyPort ? Ports.free() : port;
        this.folder = state.toAbsolutePath().resolve(name);
        this.log = state.toAbsolutePath().resolve("logs").resolve(name + ".log");
        this.deadline = deadline;
    }

    /** The process to run; called at every start, after {@link #prepare()}. */
    abstract ProcessBuilder command() throws IOException;

    /** Whether the running process serves; whatever it throws means not yet. */
    abstract boolean ready() throws Exception;

    /** What must be on disk before the process runs. */
    void prepare() throws IOException, InterruptedException {}

    /** Whether another program has a port that this one needs. */
    boolean lacksPort() {
        return !Ports.isFree(port);
    }

    /** The signal after which the process ends in good order. */
    String stopSignal() {
        return "TERM";
    }

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    public final Path log() {
        return log;
    }

    public final synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process itself, for a story that breaks it in ways of its own. */
    public final synchronized ProcessHandle process() {
        return process.toHandle();
    }

    /** Calls back when the running process ends without being asked to. */
    final synchronized void onUnexpectedEnd(Runnable callback) {
        process.onExit().thenRun(() -> {
            if (!isStopping()) {
                callback.run();
            }
        });
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    final Path folder() {
        return folder;
    }

    /** Starts the process and returns when it serves. */
    final synchronized void start() {
        try {
            OPEN.add(this);
            refuseWhileShuttingDown();
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            if (claim == null) {
                claim = Claim.on(folder, name);
            }
            launch();
            hasServed = true;
        } catch (IOException e) {
            close();
            throw new CannotStart(name + " did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CannotStart(name + " was interrupted while starting", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A port that was free when it was chosen may be taken by now; until somebody knows it, another is as good. */
    private void launch() throws IOException, InterruptedException {
        for (var attempt = 1; true; attempt++) {
            try {
                launchOnce();
                return;
            } catch (CannotStart e) {
                if (!anyPort || hasServed || attempt == ATTEMPTS || !lacksPort()) {
                    throw e;
                }
                port = Ports.free();
            }
        }
    }

    private void launchOnce() throws IOException, InterruptedException {
        Ports.requireFree(name, port);
        prepare();
        stopping = false;
        logged = Files.exists(log) ? Files.size(log) : 0;
        process = command()
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        claim.remember(process.toHandle());
        watch(process);
        awaitReady();
    }

    /** SIGKILL to the process and all its descendants; the data stays as it is. */
    public final synchronized void kill() {
        stopping = true;
        if (process != null) {
            killTree(process.toHandle());
        }
    }

    /** Starts over the same data on the same port, after a stop in good order if it still runs. */
    public final synchronized void restart() {
        stop();
        start();
    }

    /** Sends a signal by its name, such as STOP or CONT. */
    public final synchronized void signal(String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public final synchronized void stop() {
        if (!isAlive()) {
            return;
        }
        stopping = true;
        signal(stopSignal());
        try {
            if (!process.waitFor(STOP_DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final synchronized void close() {
        stop();
        OPEN.remove(this);
        if (claim != null) {
            claim.release();
            claim = null;
        }
    }

    /** Services first, then what they stand on; each kind side by side. */
    static void closeAll(Collection<Engine> engines) {
        var all = List.copyOf(engines);
        all.parallelStream().filter(Service.class::isInstance).forEach(Engine::close);
        all.parallelStream().forEach(Engine::close);
    }

    /** Runs a tool to its end and returns its exit code; what it prints goes to the log. */
    final int run(ProcessBuilder tool) throws IOException, InterruptedException {
        var running = tool.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try {
            while (!running.waitFor(100, TimeUnit.MILLISECONDS)) {
                refuseWhileShuttingDown();
            }
            return running.exitValue();
        } finally {
            running.destroy();
        }
    }

    static boolean isShuttingDown() {
        return shuttingDown;
    }

    /** Whoever is starting holds its own monitor; it gives up at the flag, and only then can be closed. */
    private static void shutDown() {
        shuttingDown = true;
        closeAll(OPEN);
    }

    private void refuseWhileShuttingDown() {
        if (shuttingDown) {
            throw new CannotStart(name + " was stopped while starting");
        }
    }

    /** Another Java process, on the JDK that runs this one. */
    static ProcessBuilder java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    static boolean isOk(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(2_000);
        connection.setReadTimeout(5_000);
        try {
            return connection.getResponseCode() == 200;
        } finally {
            connection.disconnect();
        }
    }

    /** A shell that waits on a pipe from this JVM: when the JVM is gone, however it went, the process is ended. */
    private void watch(Process child) throws IOException {
        var script = "trap '' INT TERM HUP; read -r _; kill -%1$s %2$d; sleep 20; kill -KILL %2$d"
                .formatted(stopSignal(), child.pid());
        var watcher = new ProcessBuilder("sh", "-c", script)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        child.onExit().thenRun(watcher::destroyForcibly);
    }

    private void awaitReady() throws InterruptedException {
        var end = System.nanoTime() + deadline.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            refuseWhileShuttingDown();
            try {
                if (ready()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new CannotStart("%s ended while starting: %s (%s)".formatted(name, lastWords(), log), last);
            }
        }
        throw new CannotStart(
                "%s was not ready within %d s: %s (%s)"
                        .formatted(name, deadline.toSeconds(), last == null ? lastWords() : last.getMessage(), log),
                last);
    }

    /** The line of this run's log that says most: the innermost cause, else the last error, else the last line. */
    private String lastWords() {
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(logged);
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList()
                    .reversed();
            return Stream.of("Caused by:", "ERROR", "FATAL", "")
                    .flatMap(mark -> lines.stream().filter(line -> line.contains(mark)))
                    .findFirst()
                    .orElse("it said nothing");
        } catch (IOException e) {
            return "it has no log";
        }
    }

    static void killTree(ProcessHandle root) {
        // Listed before the root dies, since its children then belong to someone else, who may be slow to bury them.
        var tree = Stream.concat(Stream.of(root), root.descendants()).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(tree.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                .join();
    }
}
