package vn.gnbv.platform.caller;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Says before Quarkus REST does that a failed login fails the request, which its mappers then answer. Quarkus REST would do
 * the same, but first looks for the resource of each request, whether its login fails or not, so that metrics of failed
 * ones can name it: a twentieth of all that a read costs.
 */
@ApplicationScoped
class AuthenticationFailures {

    /** That of authentication itself, which comes first; Quarkus REST follows with one less. */
    private static final int AFTER_AUTHENTICATION = 200;

    private static final BiConsumer<RoutingContext, Throwable> FAIL = (request, failure) -> {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(request, failure);
        if (!request.failed()) {
            request.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    };

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
                    request.next();
                },
                AFTER_AUTHENTICATION);
    }
}
