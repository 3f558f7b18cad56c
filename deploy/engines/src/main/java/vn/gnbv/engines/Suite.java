package vn.gnbv.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The whole suite on one machine: PostgreSQL, Kafka, Keycloak and the services, ready when {@code start} returns. */
public final class Suite implements AutoCloseable {

    public static final List<String> ENGINES = List.of("postgres", "kafka", "keycloak");
    public static final List<String> SERVICES = List.of("plans", "budget", "household", "reporting");

    /** A free port for each, for suites that live beside others. */
    public static final ToIntFunction<String> FREE_PORTS = name -> 0;

    private final Path state;
    private final ToIntFunction<String> ports;
    private final Consumer<String> progress;
    private final List<Engine> started = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Service> services = new HashMap<>();
    private Postgres postgres;
    private Kafka kafka;
    private Keycloak keycloak;

    private Suite(Path state, ToIntFunction<String> ports, Consumer<String> progress) {
        this.state = state;
        this.ports = ports;
        this.progress = progress;
    }

    /** Starts the engines side by side, then the named services side by side. */
    public static Suite start(
            Path state, ToIntFunction<String> ports, List<String> services, Consumer<String> progress) {
        Stream.concat(ENGINES.stream(), services.stream())
                .filter(name -> ports.applyAsInt(name) != 0)
                .forEach(name -> Ports.requireFree(name, ports.applyAsInt(name)));
        var suite = new Suite(state, ports, progress);
        return suite.start(services, suite::ownKeycloak);
    }

    /** On free ports, with an issuer of tokens that belongs to somebody else and stays when this suite ends. */
    public static Suite startBeside(
            Supplier<Keycloak> keycloak, Path state, List<String> services, Consumer<String> progress) {
        return new Suite(state, FREE_PORTS, progress).start(services, keycloak);
    }

    private Suite start(List<String> services, Supplier<Keycloak> issuer) {
        try {
            allOf(
                    () -> postgres = timed("postgres", () -> Postgres.start(state, ports.applyAsInt("postgres"))),
                    () -> kafka = timed("kafka", () -> Kafka.start(state, ports.applyAsInt("kafka"))),
                    () -> keycloak = issuer.get());
            startServices(services);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The root of the repository that the working folder belongs to. */
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && Files.notExists(folder.resolve("deploy/keycloak/gnbv-realm.json"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new CannotStart("run it inside the repository");
        }
        return folder;
    }

    /** The realm of the suite as it is committed. */
    public static Path realm() {
        return root().resolve("deploy/keycloak/gnbv-realm.json");
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    public Service service(String name) {
        return services.get(name);
    }

    /** What a client is told: the address of each service and of the issuer of tokens. */
    public Map<String, String> addresses() {
        var addresses = new HashMap<String, String>();
        services.forEach((name, service) ->
                addresses.put("GNBV_%s_URL".formatted(name.toUpperCase(Locale.ROOT)), service.url()));
        addresses.put("OIDC_URL", keycloak.issuer());
        return addresses;
    }

    /** What a service is told. */
    public Map<String, String> environment(String service) {
        return Map.of(
                "DB_URL", postgres.jdbcUrl(service),
                "DB_APP_USER", postgres.appUser(service),
                "DB_APP_PASSWORD", postgres.password(postgres.appUser(service)),
                "DB_OWNER_USER", postgres.ownerUser(service),
                "DB_OWNER_PASSWORD", postgres.password(postgres.ownerUser(service)),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "OIDC_URL", keycloak.issuer(),
                "GNBV_SECRET", Secrets.in(state).get("gnbv"),
                "GNBV_PUBLIC_DOCS", "true");
    }

    /** Calls back for each part that ends without being asked to. */
    void onUnexpectedEnd(Consumer<Engine> callback) {
        List.copyOf(started).forEach(engine -> engine.onUnexpectedEnd(() -> callback.accept(engine)));
    }

    @Override
    public void close() {
        Engine.closeAll(started);
    }

    private Keycloak ownKeycloak() {
        return timed("keycloak", () -> Keycloak.start(state, ports.applyAsInt("keycloak"), realm()));
    }

    private void startServices(List<String> names) {
        allOf(names.stream()
                .map(name -> (Runnable) () -> {
                    var service = timed(name, () -> start(name));
                    synchronized (services) {
                        services.put(name, service);
                    }
                })
                .toArray(Runnable[]::new));
    }

    private Service start(String name) {
        var jar = root().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        return Service.start(name, state, ports.applyAsInt(name), jar, environment(name));
    }

    private <E extends Engine> E timed(String name, Supplier<E> start) {
        var begin = System.nanoTime();
        var engine = start.get();
        started.add(engine);
        progress.accept("%-10s  localhost:%-5d  ready after %4.1f s"
                .formatted(name, engine.port(), (System.nanoTime() - begin) / 1e9));
        return engine;
    }

    /** Side by side; when one fails the others are waited for, so that they can be closed. */
    private static void allOf(Runnable... steps) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(Stream.of(steps)
                            .map(step -> CompletableFuture.runAsync(step, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
