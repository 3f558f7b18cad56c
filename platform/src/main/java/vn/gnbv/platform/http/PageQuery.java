package vn.gnbv.platform.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public class PageQuery {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "How many items at the most, 1 to 500.")
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the page before; opaque.")
    @Nullable
    String cursor;

    /** How many rows to read: one more than is shown tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }
}
