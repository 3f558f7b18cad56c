package vn.gnbv.platform.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Expected;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** A query parameter of the wrong type is a bad request; JAX-RS alone would say that nothing was found. */
@Provider
class ParameterConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            UUID.class, UUID::fromString,
            Integer.class, Integer::valueOf,
            LocalDate.class, LocalDate::parse,
            OffsetDateTime.class, OffsetDateTime::parse);

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type generic, Annotation @Nullable [] annotations) {
        Function<String, ?> parser = PARSERS.get(type);
        if (parser == null && type.isEnum()) {
            parser = text -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }
        return parser == null ? null : new Converter<>((Function<String, T>) parser, type, name(annotations));
    }

    private static @Nullable String name(Annotation @Nullable [] annotations) {
        for (var annotation : annotations == null ? new Annotation[0] : annotations) {
            if (annotation instanceof QueryParam query) {
                return "?" + query.value();
            }
            if (annotation instanceof PathParam) {
                return null;
            }
        }
        return null;
    }

    private record Converter<T>(
            Function<String, T> parser,
            Class<T> type,
            @Nullable String pointer) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                if (pointer == null) {
                    // Of the path: there is nothing that has such a name.
                    throw new NotFoundException();
                }
                throw new BadRequestException(Problem.of(PlatformProblems.MALFORMED_VALUE, Expected.of(type))
                        .at(pointer));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
