package vn.gnbv.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.secret.KeyedHash;
import vn.gnbv.platform.secret.Secret;

/** Carries out what {@link Idempotent} promises, inside the transaction of the use case. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final IdempotencyKeys keys;
    private final KeyedHash fingerprints;
    private final ObjectMapper json;
    private final Caller caller;
    private final CurrentVertxRequest request;

    IdempotencyInterceptor(
            IdempotencyKeys keys, Secret secret, ObjectMapper json, Caller caller, CurrentVertxRequest request) {
        this.keys = keys;
        this.fingerprints = secret.hash("fingerprint");
        this.json = json;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var method = invocation.getMethod();
        var use = new IdempotencyKeys.Use(
                caller.id(),
                method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                key(request.getCurrent().request().getHeader("Idempotency-Key")));
        var fingerprint = fingerprints.of(json.writeValueAsBytes(invocation.getParameters()));
        var stored = keys.hold(use);
        if (stored != null) {
            if (!MessageDigest.isEqual(stored.fingerprint(), fingerprint)) {
                throw Problem.of(PlatformProblems.IDEMPOTENCY_KEY_REUSED);
            }
            return stored.answer();
        }
        var answer = written((Answer) invocation.proceed());
        keys.store(use, fingerprint, answer);
        return answer;
    }

    private static UUID key(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(PlatformProblems.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (!UUID_TEXT.matcher(header).matches()) {
            throw Problem.of(PlatformProblems.IDEMPOTENCY_KEY_INVALID);
        }
        return UUID.fromString(header);
    }

    /** Written once, so that the first answer and every repeat have the same bytes. */
    private Answer written(Answer answer) throws JsonProcessingException {
        var body = answer.body() == null ? null : json.writeValueAsString(answer.body());
        return new Answer(answer.status(), body, answer.etag(), answer.location(), false);
    }
}
