package vn.gnbv.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a use case answers. It is stored with the effect under the request's Idempotency-Key, so that a repeat gets the
 * same bytes again.
 *
 * @param body a view, or its JSON as a string once it has been written
 */
public record Answer(
        int status,
        @Nullable Object body,
        @Nullable String etag,
        @Nullable String location,
        boolean replayed) {

    /** 201, with the place where the new thing is to be found. */
    public static Answer created(String location, int version, Object body) {
        return new Answer(201, body, IfMatch.etag(version), location, false);
    }

    /** 200, with the changed thing. */
    public static Answer ok(int version, Object body) {
        return new Answer(200, body, IfMatch.etag(version), null, false);
    }

    /** 200, for an act that has no version of its own, such as an import. */
    public static Answer ok(Object body) {
        return new Answer(200, body, null, null, false);
    }

    /** 204, for what is gone. */
    public static Answer noContent() {
        return new Answer(204, null, null, null, false);
    }

    /**
     * Reading: 200 with the ETag, or 304 when the caller already has this version.
     *
     * @param ifNoneMatch the request's header
     */
    public static <T> RestResponse<T> conditional(@Nullable String ifNoneMatch, int version, T body) {
        return ifNoneMatch != null && names(ifNoneMatch, IfMatch.etag(version))
                ? notModified(version)
                : current(version, body);
    }

    /**
     * Reading what is read often: of a caller that has a copy only the version is asked for, which costs less than the
     * whole. Empty when the caller has none, or another version.
     */
    public static <T> Optional<RestResponse<T>> unchanged(
            @Nullable String ifNoneMatch, Supplier<Optional<Integer>> version) {
        return ifNoneMatch == null
                ? Optional.empty()
                : version.get().filter(v -> names(ifNoneMatch, IfMatch.etag(v))).map(Answer::notModified);
    }

    /** Reading what changes without a new version: 200 with the ETag, always. */
    public static <T> RestResponse<T> current(int version, T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, IfMatch.etag(version))
                .build();
    }

    private static <T> RestResponse<T> notModified(int version) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                .header(HttpHeaders.ETAG, IfMatch.etag(version))
                .build();
    }

    private static boolean names(String ifNoneMatch, String tag) {
        return ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(","))
                        .anyMatch(t -> t.strip().replaceFirst("^W/", "").equals(tag));
    }

    public Response toResponse() {
        var response = Response.status(status);
        if (body != null) {
            response.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }
}
