package vn.gnbv.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {

    @TempDir
    Path state;

    @Test
    void aServiceIsReadyWithItsEnvironmentAndComesBackOnItsPortAfterAKill() throws IOException {
        try (var service = Service.start("plans", state, 0, StandIn.jar(state), Map.of("DB_URL", "jdbc:somewhere"))) {
            assertThat(get(service, "/db-url")).isEqualTo("jdbc:somewhere");

            var address = service.url();
            service.kill();
            assertThatThrownBy(() -> get(service, "/db-url")).isInstanceOf(IOException.class);
            service.restart();

            assertThat(service.url()).isEqualTo(address);
            assertThat(get(service, "/db-url")).isEqualTo("jdbc:somewhere");
        }
    }

    @Test
    void aServiceThatEndsWhileStartingIsReportedWithItsLastWords() {
        assertThatThrownBy(() ->
                        Service.start("plans", state, 0, StandIn.jar(state), Map.of("JAVA_TOOL_OPTIONS", "-Xnonsense")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("plans ended while starting")
                .hasMessageContaining("A fatal exception has occurred")
                .hasMessageContaining(state.resolve("logs/plans.log").toString());
    }

    @Test
    void aChosenPortThatIsTakenBeforeTheServiceGetsItIsGivenUpForAnother() throws Exception {
        var rival = Files.createFile(state.resolve("rival"));
        var environment = Map.of("DB_URL", "jdbc:somewhere", "RIVAL", rival.toString());
        try (var taken = new ServerSocket()) {
            var taking = CompletableFuture.runAsync(() -> takePortNamedIn(rival, taken));
            try (var service = Service.start("plans", state, 0, StandIn.jar(state), environment)) {
                taking.join();
                assertThat(service.port()).isNotEqualTo(taken.getLocalPort());
                assertThat(get(service, "/db-url")).isEqualTo("jdbc:somewhere");
            }
        }
    }

    private static void takePortNamedIn(Path file, ServerSocket taken) {
        try {
            await().until(() -> Files.readString(file).endsWith("."));
            var port = Integer.parseInt(Files.readString(file).replace(".", ""));
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        assertThatThrownBy(() -> Service.start("plans", state, 0, state.resolve("none.jar"), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("plans is not built");
    }

    @Test
    void whatAKilledOwnerLeavesBehindEndsByItself() throws Exception {
        var owner = Engine.java(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        state.toString(),
                        StandIn.jar(state).toString())
                .start();
        var child =
                ProcessHandle.of(Long.parseLong(owner.inputReader().readLine())).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        owner.destroyForcibly().waitFor();

        await().until(() -> !child.isAlive());
        Service.start("plans", state, 0, StandIn.jar(state), Map.of()).close();
    }

    /** Starts a service, says its process number, and waits to be killed. */
    static final class Owner {
        public static void main(String[] arguments) throws InterruptedException {
            var service = Service.start("plans", Path.of(arguments[0]), 0, Path.of(arguments[1]), Map.of());
            System.out.println(service.process().pid());
            Thread.currentThread().join();
        }
    }

    private static String get(Service service, String path) throws IOException {
        try (var body = URI.create(service.url() + path).toURL().openStream()) {
            return new String(body.readAllBytes());
        }
    }
}
