package vn.gnbv.platform.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Who asks: the claims of the access token that scope what may be seen and done. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject: a pseudonymous id, never a name. */
    public String id() {
        return identity.isAnonymous() ? "anonymous" : token().getSubject();
    }

    /** The client application that asks on the caller's behalf. */
    public String client() {
        return identity.isAnonymous()
                ? "anonymous"
                : String.valueOf(identity.<Object>getAttribute(ScopeOfToken.CLIENT));
    }

    /** The unit below which the caller may see drafts, money and households; null for callers without an area. */
    public @Nullable UUID area() {
        return uuid(ScopeOfToken.AREA);
    }

    /** The organisation that the caller acts for; null for callers without one. */
    public @Nullable UUID organisation() {
        return uuid(ScopeOfToken.ORGANISATION);
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    private @Nullable UUID uuid(String claim) {
        String value = identity.getAttribute(claim);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw Problem.of(PlatformProblems.FORBIDDEN);
        }
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw Problem.of(PlatformProblems.UNAUTHENTICATED);
    }
}
