package vn.gnbv.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class ScopeOfTokenTest {

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "officer";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }

    @Test
    void an_identity_has_the_scope_of_its_token_and_nothing_of_the_request_that_it_came_with() {
        var came = QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(Map.of("area", "a-unit", "azp", "gnbv-cli")))
                .addRole("REPORTER")
                .addAttribute("request", new Object())
                .build();

        var scoped = new ScopeOfToken().augment(came, null).await().indefinitely();

        assertThat(scoped.getAttributes()).containsOnly(Map.entry("area", "a-unit"), Map.entry("azp", "gnbv-cli"));
        assertThat(scoped.getPrincipal()).isSameAs(came.getPrincipal());
        assertThat(scoped.getRoles()).containsExactly("REPORTER");
    }
}
