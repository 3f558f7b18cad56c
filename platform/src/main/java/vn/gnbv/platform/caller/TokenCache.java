package vn.gnbv.platform.caller;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a minute at most that a bearer token was verified: checking an RSA signature costs more than reading
 * the record that is asked for. A revoked key therefore still opens for up to a minute.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenCache implements HttpAuthenticationMechanism {

    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final int TOKENS = 10_000;

    private record Verified(SecurityIdentity identity, Instant until) {}

    private final OidcAuthenticationMechanism oidc;
    private final Map<String, Verified> tokens = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > TOKENS;
        }
    });

    TokenCache(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var header = context.request().getHeader("Authorization");
        if (header == null) {
            return oidc.authenticate(context, providers);
        }
        var verified = tokens.get(header);
        if (verified != null && Instant.now().isBefore(verified.until())) {
            return Uni.createFrom().item(verified.identity());
        }
        return oidc.authenticate(context, providers).invoke(identity -> remember(header, identity));
    }

    private void remember(String header, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            var trusted = Instant.now().plus(TRUSTED);
            var expires = Instant.ofEpochSecond(token.getExpirationTime());
            tokens.put(header, new Verified(identity, expires.isBefore(trusted) ? expires : trusted));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
