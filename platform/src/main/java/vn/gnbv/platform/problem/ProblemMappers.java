package vn.gnbv.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.StaleStateException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.Transience;

/** Turns whatever a request failed with into one problem document that reveals nothing of the inside. */
class ProblemMappers {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final URI TYPES = URI.create("https://gnbv.vn/problems/");

    /** Two requests have asked for the same name at once, and this one was the second. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final Map<Integer, PlatformProblems> BY_STATUS = Map.of(
            400, PlatformProblems.INVALID_REQUEST,
            401, PlatformProblems.UNAUTHENTICATED,
            403, PlatformProblems.FORBIDDEN,
            404, PlatformProblems.NOT_FOUND,
            405, PlatformProblems.METHOD_NOT_ALLOWED,
            406, PlatformProblems.NOT_ACCEPTABLE,
            413, PlatformProblems.PAYLOAD_TOO_LARGE,
            415, PlatformProblems.UNSUPPORTED_MEDIA_TYPE);

    @ServerExceptionMapper
    Response problem(Problem problem, RoutingContext request) {
        return answer(problem, request);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException e, RoutingContext request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException e, RoutingContext request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return answer(Problem.of(PlatformProblems.FORBIDDEN), request);
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e, RoutingContext request) {
        return answer(Problem.of(PlatformProblems.STALE_VERSION), request);
    }

    @ServerExceptionMapper
    Response stale(StaleStateException e, RoutingContext request) {
        return answer(Problem.of(PlatformProblems.STALE_VERSION), request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, RoutingContext request) {
        if (e.getConstraintViolations().stream().anyMatch(ProblemMappers::isWithoutBody)) {
            return answer(Problem.of(PlatformProblems.BODY_REQUIRED), request);
        }
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        e.getConstraintViolations().stream()
                .sorted((a, b) -> pointer(a).compareTo(pointer(b)))
                .forEach(v -> problem.at(pointer(v), PlatformProblems.INVALID_VALUE, v.getMessage()));
        return answer(problem, request);
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e, RoutingContext request) {
        return answer(unreadable(e), request);
    }

    @ServerExceptionMapper
    Response webFailure(WebApplicationException e, RoutingContext request) {
        if (e.getCause() instanceof Problem problem) {
            return answer(problem, request);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(unreadable(json), request);
        }
        var status = e.getResponse().getStatus();
        return answer(Problem.of(BY_STATUS.getOrDefault(status, PlatformProblems.INTERNAL_ERROR)), request);
    }

    @ServerExceptionMapper
    Response failure(Throwable e, RoutingContext request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem, request);
            }
            if (cause instanceof OptimisticLockException) {
                return answer(Problem.of(PlatformProblems.STALE_VERSION), request);
            }
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return answer(Problem.of(PlatformProblems.TAKEN_MEANWHILE), request);
            }
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                Log.debugf("The client left before it was answered: %s", e.toString());
                return answer(Problem.of(PlatformProblems.UNAVAILABLE), request);
            }
        }
        if (Transience.of(e)) {
            Log.warnf("Not available: %s", e.toString());
            return answer(Problem.of(PlatformProblems.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "1"), request);
        }
        Log.error("A request failed", e instanceof SQLException sql ? sql : e);
        return answer(Problem.of(PlatformProblems.INTERNAL_ERROR), request);
    }

    private static Response unauthenticated(RoutingContext request) {
        return answer(
                Problem.of(PlatformProblems.UNAUTHENTICATED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), request);
    }

    private static Problem unreadable(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(PlatformProblems.UNKNOWN_FIELD, unknown.getPropertyName())
                        .at(pointer(unknown.getPath()));
            case MismatchedInputException mismatch ->
                Problem.of(PlatformProblems.MALFORMED_VALUE, Expected.of(mismatch.getTargetType()))
                        .at(pointer(mismatch.getPath()));
            case JsonMappingException mapping
            when mapping.getCause() instanceof Problem problem ->
                Problem.of(problem.type(), problem.arguments()).at(pointer(mapping.getPath()));
            default -> Problem.of(PlatformProblems.MALFORMED_JSON);
        };
    }

    /** The empty pointer is the body itself. */
    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(r -> r.getFieldName() != null ? r.getFieldName() : String.valueOf(r.getIndex()))
                .map(ProblemMappers::escape)
                .map(name -> "/" + name)
                .collect(Collectors.joining());
    }

    /** Whether it is said of a parameter that is read from the body, which alone carries no annotation of its place. */
    private static boolean isWithoutBody(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        var method = nodes.next();
        var parameter = nodes.next();
        if (nodes.hasNext() || violation.getInvalidValue() != null || parameter.getKind() != ElementKind.PARAMETER) {
            return false;
        }
        var types = method.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
        var index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass()) {
            try {
                return type.getDeclaredMethod(method.getName(), types)
                        .getParameters()[index]
                        .isAnnotationPresent(Valid.class);
            } catch (NoSuchMethodException inherited) {
                // A proxy declares only what it intercepts.
            }
        }
        return false;
    }

    /** The first two nodes name the method and its parameter; a scalar parameter is one of the query. */
    private static String pointer(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        var inBody = nodes.stream().skip(2).toList();
        if (inBody.isEmpty()
                || isQueryParameter(violation.getLeafBean(), nodes.getLast().getName())) {
            return "?" + nodes.getLast().getName();
        }
        var pointer = new StringBuilder();
        for (var node : inBody) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static boolean isQueryParameter(Object bean, String field) {
        return Arrays.stream(bean.getClass().getDeclaredFields())
                .anyMatch(f -> f.getName().equals(field) && f.isAnnotationPresent(QueryParam.class));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Stable per type, as RFC 9457 asks; the localised text is the detail. */
    private static String title(ProblemType type) {
        var words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Response answer(Problem problem, @Nullable RoutingContext request) {
        var language = Language.of(request == null ? null : request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var type = problem.type();
        var errors = problem.errors().stream()
                .map(e -> new ProblemView.FieldProblem(
                        e.pointer(), e.type().name(), language.say(e.type(), e.arguments())))
                .toList();
        var span = Span.current().getSpanContext();
        var view = new ProblemView(
                TYPES.resolve(type.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                title(type),
                type.status(),
                language.say(type, problem.arguments()),
                request == null ? null : request.request().path(),
                type.name(),
                span.isValid() ? span.getTraceId() : null,
                errors.isEmpty() ? null : errors);
        var response = Response.status(type.status())
                .entity(view)
                .type(MediaType.valueOf(PROBLEM_JSON))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        problem.headers().forEach(response::header);
        return response.build();
    }
}
