package vn.gnbv.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeycloakTest {

    @Test
    void aTokenSaysWhoForWhichAreaAndOrganisationAlsoAfterAKill() throws IOException {
        // No @TempDir: it warns about the links to the unpacked distribution.
        var state = Files.createTempDirectory(Path.of("target"), "keycloak");
        try (var keycloak = Keycloak.start(state, 0, Suite.root().resolve("deploy/keycloak/gnbv-realm.json"))) {
            assertThat(claims(keycloak.token("commune-04168")))
                    .contains(
                            "\"iss\":\"" + keycloak.issuer() + "\"",
                            "\"sub\":\"01900000-0000-7000-b000-000000004168\"",
                            "\"gnbv\"",
                            "\"area\":\"01900000-0000-7000-8000-000000004168\"",
                            "\"organisation\":\"01900000-0000-7000-9000-000000004168\"",
                            "\"HOUSEHOLD_OFFICER\"",
                            "\"REPORTER\"");

            keycloak.kill();
            keycloak.restart();

            assertThat(claims(keycloak.token("keeper")))
                    .contains("DIRECTORY_KEEPER")
                    .doesNotContain("\"area\"");
        }
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
