package vn.gnbv.platform.work;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a work list is narrowed by; the states are those of the day. */
public class WorkItemQuery {

    @QueryParam("organisationId")
    @Nullable
    UUID organisationId;

    @QueryParam("officerId")
    @Nullable
    UUID officerId;

    @QueryParam("asOf")
    @Parameter(description = "The day of the list; today where absent.")
    @Nullable
    LocalDate asOf;

    @QueryParam("state")
    @Parameter(description = "Where absent, what is not done.")
    @Nullable
    WorkItemState state;

    public LocalDate day(Clock clock) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
