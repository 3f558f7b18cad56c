package vn.gnbv.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One packaged service, told by its environment where everything is. */
public final class Service extends Engine {

    private final Path jar;
    private final Map<String, String> environment;

    private Service(String name, Path state, int port, Path jar, Map<String, String> environment) {
        super(name, state, port, Duration.ofMinutes(5));
        this.jar = jar.toAbsolutePath();
        this.environment = Map.copyOf(environment);
    }

    public static Service start(String name, Path state, int port, Path jar, Map<String, String> environment) {
        var service = new Service(name, state, port, jar, environment);
        service.start();
        return service;
    }

    public String url() {
        return "http://localhost:" + port();
    }

    @Override
    void prepare() throws IOException {
        if (Files.notExists(jar)) {
            throw new CannotStart(name() + " is not built: " + jar + " is missing");
        }
    }

    @Override
    ProcessBuilder command() {
        var heap = System.getenv().getOrDefault("GNBV_SERVICE_HEAP", "384m");
        var command = java("-Xmx" + heap, "-XX:+UseSerialGC", "-jar", jar.toString());
        command.environment().putAll(environment);
        command.environment().put("QUARKUS_HTTP_HOST", "localhost");
        command.environment().put("HTTP_PORT", String.valueOf(port()));
        return command;
    }

    @Override
    boolean ready() throws IOException {
        return isOk(url() + "/q/health/ready");
    }
}
