package vn.gnbv.household.support;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** Who was left without: supports that fail to come are seen nowhere else. */
@Path("/v1/support-gaps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "supports", description = "Hỗ trợ đã nhận: what households and members were given.")
class SupportGapResource {

    private static final String LIST = "support-gaps";

    private final Gaps gaps;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    SupportGapResource(
            Gaps gaps, ReadingService readings, AreaTree areas, Caller caller, Cursors cursors, Clock clock) {
        this.gaps = gaps;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "listSupportGaps",
            summary = "List the households that were left without",
            description = "Eligible and not yet served; registered to escape but not helped; without a helper.")
    public Page<Gap> list(@BeanParam @Valid GapQuery asked, @BeanParam @Valid PageQuery page) {
        var on = day(asked);
        areas.require(caller.area(), asked.unitId, on);
        var cursor = cursors.open(page, LIST, asked.filters());
        var rows = gaps.list(asked, on, cursor.uuid(0), page.fetch());
        var shown = cursors.page(page, rows, LIST, List.of(Gap::householdId), asked.filters());
        return readings.noted(Matter.SUPPORT_GAPS, asked.kind.name(), null, asked.unitId, shown, Gap::householdId);
    }

    @GET
    @Path("/counts")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "countSupportGaps",
            summary = "Count the households that were left without, village by village")
    public GapCounts count(@BeanParam @Valid GapQuery asked) {
        var on = day(asked);
        areas.require(caller.area(), asked.unitId, on);
        return gaps.count(asked, on);
    }

    private LocalDate day(GapQuery asked) {
        return asked.asOf == null ? LocalDate.now(clock) : asked.asOf;
    }
}
