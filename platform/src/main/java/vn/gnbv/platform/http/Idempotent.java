package vn.gnbv.platform.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that a client may repeat with the same {@code Idempotency-Key}: it takes effect once, and every repeat
 * gets the first answer again. Stands on a transactional method that returns an {@link Answer}; the arguments of the
 * method are the fingerprint of the request, so all that the caller sent must be among them.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
