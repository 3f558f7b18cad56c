package vn.gnbv.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The one shape of every error answer, {@code application/problem+json} (RFC 9457). */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Schema(description = "Stable, never localised.") String code,
        @Nullable String traceId,
        @Nullable List<FieldProblem> errors) {

    /** A field and the rule that it breaks. */
    public record FieldProblem(
            @Schema(description = "JSON Pointer into the body, or ?name of a query parameter.")
            String pointer,

            String code,
            String message) {}
}
