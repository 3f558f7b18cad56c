package vn.gnbv.platform.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** The ETag of the record as the caller has read it; a change of what has changed meanwhile is refused. */
@Schema(type = SchemaType.STRING, description = "The ETag of the record as read.", examples = "\"3\"")
public record IfMatch(String etag) {

    /** Found by JAX-RS. */
    public static IfMatch fromString(String etag) {
        return new IfMatch(etag.strip());
    }

    /** @throws Problem IF_MATCH_REQUIRED (428) when absent, STALE_VERSION (412) when the version is another */
    public static void check(@Nullable IfMatch ifMatch, int version) {
        if (ifMatch == null || ifMatch.etag().equals("*")) {
            throw Problem.of(PlatformProblems.IF_MATCH_REQUIRED);
        }
        if (!ifMatch.etag().equals(etag(version))) {
            throw Problem.of(PlatformProblems.STALE_VERSION).header("ETag", etag(version));
        }
    }

    static String etag(int version) {
        return "\"" + version + "\"";
    }
}
