package vn.gnbv.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.gnbv.engines.Suite;

/** The tour of the README, run as a reader would, against a suite on other ports. */
final class Tour {

    private static final Map<String, String> PORTS =
            Map.of("8081", "plans", "8082", "budget", "8083", "household", "8084", "reporting");

    private Tour() {}

    /** Runs every command of the first shell block that has expectations ({@code # → …}) and looks for them. */
    static void follow(Gnbv gnbv, int keycloakPort) throws IOException, InterruptedException {
        var readme = Files.readString(Suite.root().resolve("README.md"));
        var block = readme.substring(readme.indexOf("```bash\n") + 8);
        block = block.substring(0, block.indexOf("```"));
        for (var port : PORTS.entrySet()) {
            block = block.replace(
                    "localhost:" + port.getKey(),
                    URI.create(gnbv.address(port.getValue())).getAuthority());
        }
        var outputs = Path.of("target", "tour").toAbsolutePath();
        Files.createDirectories(outputs);
        var script = new StringBuilder("set -euo pipefail\n");
        var expected = new LinkedHashMap<Path, String>();
        Path output = null;
        for (var line : block.lines().toList()) {
            if (line.startsWith("curl") || line.startsWith("pay &&")) {
                output = outputs.resolve(String.valueOf(expected.size()));
                script.append("{ ").append(line).append("; } >").append(output).append('\n');
            } else if (line.startsWith("# → ")) {
                expected.put(output, line.substring(4));
            } else {
                script.append(line).append('\n');
            }
        }
        var shell = new ProcessBuilder("bash", "-c", script.toString())
                .directory(Suite.root().toFile());
        shell.environment().put("GNBV_KEYCLOAK_PORT", String.valueOf(keycloakPort));
        var process = shell.redirectErrorStream(true)
                .redirectOutput(outputs.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(outputs.resolve("log")))
                .isZero();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(6);
        for (var step : expected.entrySet()) {
            assertThat(Files.readString(step.getKey())).contains(step.getValue());
        }
    }
}
