package vn.gnbv.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process with a port and a state folder of its own, which can be stopped, killed and started again over the same data. */
public abstract sealed class Engine implements AutoCloseable permits Postgres, Kafka, Keycloak, Service {

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(30);
    private static final Set<Engine> OPEN = ConcurrentHashMap.newKeySet();
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Engine::shutDown, "stop-engines"));
    }

    private static volatile boolean shuttingDown;

    private final String name;
    private final int port;
    private final Path folder;
    private final Path log;
    private final Duration deadline;
    private FileChannel lock;
    private Process process;
    private boolean stopping;
    private long logged;

    Engine(String name, Path state, int port, Duration deadline) {
        this.name = name;
        this.port = port == 0 ? freePort() : port;
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
            takeFolder();
            requireFreePort(name, port);
            prepare();
            stopping = false;
            logged = Files.exists(log) ? Files.size(log) : 0;
            process = command()
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            remember(process.toHandle());
            watch(process);
            awaitReady();
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
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock = null;
        }
    }

    /** Services first, then what they stand on; each kind side by side. */
    static void closeAll(Collection<Engine> engines) {
        var all = List.copyOf(engines);
        all.parallelStream().filter(Service.class::isInstance).forEach(Engine::close);
        all.parallelStream().forEach(Engine::close);
    }

    /** A port outside the range from which the system gives ports to connections, so that a restart finds it free again. */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(port -> isFree(port) && HANDED_OUT.add(port))
                .findFirst()
                .orElseThrow();
    }

    static void requireFreePort(String name, int port) {
        if (!isFree(port)) {
            throw new CannotStart(
                    "port %d for %s is taken; set %s to a free one".formatted(port, name, portVariable(name)));
        }
    }

    static String portVariable(String name) {
        return "GNBV_" + name.toUpperCase(Locale.ROOT) + "_PORT";
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

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path lockFile() {
        return folder.resolve("lock");
    }

    /** One live owner per folder. The system drops the lock of a dead owner; a process it left behind is ended here. */
    private void takeFolder() throws IOException {
        if (lock != null) {
            return;
        }
        var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new CannotStart(
                    folder + " is in use by a running " + name + "; stop that one or choose another folder");
        }
        lock = channel;
        leftBehind().ifPresent(Engine::killTree);
    }

    private Path processFile() {
        return folder.resolve("process");
    }

    private void remember(ProcessHandle started) throws IOException {
        Files.writeString(
                processFile(),
                started.pid() + " " + started.info().startInstant().orElse(Instant.EPOCH));
    }

    private Optional<ProcessHandle> leftBehind() throws IOException {
        if (Files.notExists(processFile())) {
            return Optional.empty();
        }
        var remembered = Files.readString(processFile()).strip().split(" ");
        var since = Instant.parse(remembered[1]);
        // The number may belong to another process by now: the same start, give or take the clock's rounding, tells.
        return ProcessHandle.of(Long.parseLong(remembered[0])).filter(candidate -> candidate
                .info()
                .startInstant()
                .map(start -> Duration.between(start, since).abs().toSeconds() < 3)
                .orElse(false));
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

    private static void killTree(ProcessHandle root) {
        // Listed before the root dies, since its children then belong to someone else.
        var tree = Stream.concat(Stream.of(root), root.descendants()).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(handle -> handle.onExit().join());
    }
}
