package vn.gnbv.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say when they cannot work: one line, soon, and before anything is built. */
class CommandsTest {

    private static final List<String> PARTS =
            Stream.concat(Suite.ENGINES.stream(), Suite.SERVICES.stream()).toList();

    @TempDir
    Path folder;

    @Test
    void upNamesATakenPortAndTheVariableThatChangesIt() throws Exception {
        try (var taken = new ServerSocket(0)) {
            refuses(
                    "Port %d is taken; stop what uses it or set GNBV_BUDGET_PORT to a free one."
                            .formatted(taken.getLocalPort()),
                    Map.of("GNBV_BUDGET_PORT", String.valueOf(taken.getLocalPort())),
                    command("up"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test"})
    void aMissingJdkIsSaid(String name) throws Exception {
        refuses(
                "No JDK 25 or newer found; install one (for example Temurin 25) or set JAVA_HOME to it.",
                Map.of("PATH", pathWithoutJava().toString(), "JAVA_HOME", "", "GNBV_JVM_FOLDERS", folder.toString()),
                command(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test"})
    void aDiskThatIsNearlyFullIsSaid(String name) throws Exception {
        var inSmallDisk =
                List.of("unshare", "-Urm", "sh", "-c", "mount -t tmpfs -o size=64m none \"$0\" && exec \"$@\"");
        assumeTrue(exitOf(inSmallDisk, folder.toString(), "true") == 0, "a disk of its own needs user namespaces");

        refuses(
                "Only 64 MiB are free in %s and 1024 are needed; free some space, or set GNBV_STATE to a folder on another disk."
                        .formatted(folder),
                Map.of("GNBV_STATE", folder.resolve("state").toString()),
                Stream.concat(inSmallDisk.stream(), Stream.of(folder.toString(), command(name)))
                        .toArray(String[]::new));
    }

    private void refuses(String line, Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command);
        builder.environment().put("GNBV_STATE", folder.resolve("state").toString());
        PARTS.forEach(part -> builder.environment().put(Ports.variable(part), String.valueOf(Ports.free())));
        builder.environment().putAll(environment);
        var begin = System.nanoTime();
        var process = builder.start();
        process.getOutputStream().close();

        assertThat(process.errorReader().lines()).containsExactly(line);
        assertThat(process.inputReader().lines()).isEmpty();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    private static String command(String name) {
        return Suite.root().resolve("deploy").resolve(name).toString();
    }

    private static int exitOf(List<String> command, String... arguments) throws IOException, InterruptedException {
        var all = Stream.concat(command.stream(), Stream.of(arguments)).toList();
        return new ProcessBuilder(all).start().waitFor();
    }

    /** All that is on the usual path, but no Java. */
    private static Path pathWithoutJava() throws IOException {
        // No @TempDir: it warns about each link.
        var tools = Files.createDirectories(Path.of("target/path-without-java")).toAbsolutePath();
        for (var directory : List.of("/usr/bin", "/bin")) {
            try (var files = Files.list(Path.of(directory))) {
                for (var file : files.filter(
                                file -> !file.getFileName().toString().startsWith("java"))
                        .toList()) {
                    var link = tools.resolve(file.getFileName());
                    if (Files.notExists(link, LinkOption.NOFOLLOW_LINKS)) {
                        Files.createSymbolicLink(link, file);
                    }
                }
            }
        }
        return tools;
    }
}
