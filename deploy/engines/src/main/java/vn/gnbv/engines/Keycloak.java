package vn.gnbv.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Keycloak with the realm of the suite, for local use: it speaks HTTP, and every user has the same known password. */
public final class Keycloak extends Engine {

    /** The password of every user of the committed realm, and of the administrator. */
    public static final String LOCAL_PASSWORD = "gnbv-local";

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final int BUILT = 10;
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final Path realm;

    private Keycloak(Path state, int port, Path realm) {
        super("keycloak", state, port, Duration.ofMinutes(5));
        this.realm = realm;
    }

    public static Keycloak start(Path state, int port, Path realm) {
        var keycloak = new Keycloak(state, port, realm);
        keycloak.start();
        return keycloak;
    }

    public String issuer() {
        return url() + "/realms/gnbv";
    }

    /** An access token of a user of the realm, by the password grant of the client `gnbv-cli`. */
    public String token(String user) {
        var form = "grant_type=password&client_id=gnbv-cli&username=%s&password=%s".formatted(user, LOCAL_PASSWORD);
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString()).body();
            var token = ACCESS_TOKEN.matcher(answer);
            if (!token.find()) {
                throw new IllegalArgumentException("no token for " + user + ": " + answer);
            }
            return token.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    void prepare() throws IOException, InterruptedException {
        var archive = Distribution.archive("keycloak-quarkus-dist-");
        var home = archive.getFileName().toString().replaceFirst("-quarkus-dist(-.*)\\.zip", "$1");
        var distribution = Distribution.unpacked(archive, fresh -> build(fresh.resolve(home)))
                .resolve(home);
        for (var shared : List.of("lib", "conf", "providers", "themes")) {
            var link = folder().resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(shared));
        }
        importRealm();
    }

    @Override
    ProcessBuilder command() throws IOException {
        return keycloak(
                folder(),
                MAIN,
                "start-dev",
                "--import-realm",
                "--http-host=localhost",
                "--http-port=" + port(),
                "--hostname=" + url());
    }

    @Override
    boolean ready() throws IOException {
        if (!isOk(issuer() + "/.well-known/openid-configuration")) {
            return false;
        }
        Files.copy(realm, imported(), StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** Keycloak adapts its own code to its settings; every later start with the same ones spares that. */
    private void build(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("providers"));
        if (run(keycloak(home, "-Dkc.config.build-and-exit=true", MAIN, "start-dev")) != BUILT) {
            throw new CannotStart("keycloak could not be built (" + log() + ")");
        }
    }

    /** Keycloak leaves a realm alone that it finds, so a changed one, or one half imported, is given an empty folder. */
    private void importRealm() throws IOException {
        var data = folder().resolve("data");
        if (Files.notExists(imported()) || Files.mismatch(imported(), realm) != -1) {
            Files.deleteIfExists(imported());
            Distribution.delete(data);
        }
        Files.createDirectories(data.resolve("import"));
        Files.copy(realm, data.resolve("import/realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path imported() {
        return folder().resolve("imported-realm.json");
    }

    /** The Java process that `kc.sh` would run, without a shell between, so that its signals are ours. */
    private static ProcessBuilder keycloak(Path home, String... arguments) {
        var command = java(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // It starts often and works little: halves the processor time of a start.
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Duser.language=en",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString());
        command.command().addAll(List.of(arguments));
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", LOCAL_PASSWORD);
        return command;
    }

    private String url() {
        return "http://localhost:" + port();
    }
}
