package vn.gnbv.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteTest {

    @Test
    void theEnginesStartSideBySideAndTokensSayWhoForWhichAreaAndOrganisationAlsoAfterAKill() throws IOException {
        // No @TempDir: it warns about the links to the unpacked Keycloak.
        var state = Files.createTempDirectory(Path.of("target"), "suite");
        var progress = Collections.synchronizedList(new ArrayList<String>());

        try (var suite = Suite.start(state, Suite.FREE_PORTS, List.of(), progress::add)) {
            assertThat(progress).hasSize(3);
            assertThat(suite.environment("plans"))
                    .containsEntry("OIDC_URL", suite.keycloak().issuer())
                    .containsEntry("DB_OWNER_USER", "plans_owner")
                    .hasEntrySatisfying(
                            "GNBV_SECRET", secret -> assertThat(secret).hasSizeGreaterThanOrEqualTo(32));
            assertThat(claims(suite.keycloak().token("commune-04168")))
                    .contains(
                            "\"iss\":\"" + suite.keycloak().issuer() + "\"",
                            "\"sub\":\"01900000-0000-7000-b000-000000004168\"",
                            "\"aud\":\"gnbv\"",
                            "\"area\":\"01900000-0000-7000-8000-000000004168\"",
                            "\"organisation\":\"01900000-0000-7000-9000-000000004168\"",
                            "\"HOUSEHOLD_OFFICER\"",
                            "\"REPORTER\"");

            suite.keycloak().kill();
            suite.keycloak().restart();

            assertThat(claims(suite.keycloak().token("keeper")))
                    .contains("\"realm_access\":{\"roles\":[\"DIRECTORY_KEEPER\"]}")
                    .doesNotContain("\"area\"");
        }
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
