package vn.gnbv.platform.caller;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the claims that say what a caller may see once for each token, not for each request: asking a token for a claim
 * that it lacks throws and catches an exception inside. Nothing of the request that the token came with stays on the
 * identity: {@link TokenCache} would keep it in memory, body and all, for as long as it remembers the token.
 */
@ApplicationScoped
class ScopeOfToken implements SecurityIdentityAugmentor {

    static final String AREA = "area";
    static final String ORGANISATION = "organisation";
    static final String CLIENT = "azp";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var scoped = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        for (var claim : List.of(AREA, ORGANISATION, CLIENT)) {
            var value = token.getClaim(claim);
            if (value != null) {
                scoped.addAttribute(claim, value.toString());
            }
        }
        return Uni.createFrom().item(scoped.build());
    }
}
