package vn.gnbv.household.table;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/official-tables")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "official-tables", description = "Biểu kết quả rà soát: counted from recognitions, exact, for the office.")
class OfficialTableResource {

    private static final String LIST = "named-households";
    private static final Set<String> OFFICE = Set.of("HOUSEHOLD_OFFICER", "REVIEW_LEADER", "REPORT_RECEIVER");

    private final OfficialTables tables;
    private final TableReader reader;
    private final RollUpService rollUps;
    private final NamedListQueries lists;
    private final ReadingService readings;
    private final Units units;
    private final Cursors cursors;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    OfficialTableResource(
            OfficialTables tables,
            TableReader reader,
            RollUpService rollUps,
            NamedListQueries lists,
            ReadingService readings,
            Units units,
            Cursors cursors,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.tables = tables;
        this.reader = reader;
        this.rollUps = rollUps;
        this.lists = lists;
        this.readings = readings;
        this.units = units;
        this.cursors = cursors;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getOfficialTable",
            summary = "Read one of the tables 1 to 13 of a unit as of a day",
            description =
                    "Exact for the office of the unit or of the whole country; for all others as of the end of a year, without small figures"
                            + " and what would tell them. Rows are the parts of the unit; villages for the office alone.")
    public OfficialTableView table(
            @QueryParam("number") @NotNull Integer number,
            @QueryParam("unitId") @Nullable @Parameter(description = "Absent: the country.") UUID unitId,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(description = "Absent: today; outside the office the end of last year.")
                    LocalDate asOf,
            @QueryParam("since")
                    @Nullable
                    @Parameter(description = "Tables 2 and 3; absent: the end of the year before.")
                    LocalDate since,
            @QueryParam("boundariesOn") @Nullable @Parameter(description = "Absent: those of asOf.")
                    LocalDate boundariesOn) {
        areas.requireDirectory();
        var table = OfficialTable.of(number)
                .orElseThrow(() -> Problem.of(TableProblems.TABLE_UNKNOWN).at("?number"));
        var today = LocalDate.now(clock);
        var boundaries = boundariesOn != null ? boundariesOn : asOf != null ? asOf : today;
        var exact = OFFICE.stream().anyMatch(caller::has) && reader.covers(caller.area(), unitId, boundaries);
        var end = asOf != null ? asOf : exact ? today : LocalDate.of(today.getYear() - 1, 12, 31);
        var question = new TableReader.Question(
                table,
                unitId,
                end,
                Objects.requireNonNullElse(since, LocalDate.of(end.getYear() - 1, 12, 31)),
                Objects.requireNonNullElse(boundariesOn, end));
        require(question, exact, today);
        return exact ? reader.exact(question) : reader.outside(question);
    }

    private static void require(TableReader.Question question, boolean exact, LocalDate today) {
        var asOf = question.asOf();
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        if (asOf.isAfter(today)) {
            problem.at("?asOf", PlatformProblems.DATE_IN_FUTURE);
        }
        if (!exact && !asOf.equals(LocalDate.of(asOf.getYear(), 12, 31))) {
            problem.at("?asOf", TableProblems.YEAR_END_ONLY);
        }
        if (question.boundariesOn().isBefore(asOf)) {
            problem.at("?boundariesOn", TableProblems.BOUNDARIES_TOO_EARLY, asOf.toString());
        }
        if (!question.since().isBefore(asOf)) {
            problem.at("?since", TableProblems.SINCE_TOO_LATE, asOf.toString());
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    @GET
    @Path("/{number}/households")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "listNamedHouseholds",
            summary = "List the near-poor (14) or poor (15) households of a village or commune by name")
    public Page<NamedHousehold> households(
            Integer number,
            @QueryParam("unitId") @NotNull UUID unitId,
            @QueryParam("asOf") @Nullable @Parameter(description = "Absent: today.") LocalDate asOf,
            @QueryParam("since")
                    @Nullable
                    @Parameter(
                            description =
                                    "From when who was on the list counts as continuing; absent: the end of the year before.")
                    LocalDate since,
            @BeanParam @Valid PageQuery page) {
        if (number != 14 && number != 15) {
            throw Problem.of(TableProblems.LIST_UNKNOWN);
        }
        var on = Objects.requireNonNullElse(asOf, LocalDate.now(clock));
        areas.require(caller.area(), unitId, on);
        units.requirePlaceToLive(unitId, on, "?unitId");
        var from = Objects.requireNonNullElse(since, LocalDate.of(on.getYear() - 1, 12, 31));
        var cursor = cursors.open(page, LIST, number, unitId, on, from);
        var rows = lists.list(
                unitId,
                number == 14 ? PovertyClass.NEAR_POOR : PovertyClass.POOR,
                on,
                from,
                cursor.uuid(0),
                page.fetch());
        var read = cursors.page(page, rows, LIST, List.of(NamedHousehold::householdId), number, unitId, on, from);
        return readings.noted(Matter.NAMED_LIST, "TABLE_" + number, null, unitId, read, NamedHousehold::householdId);
    }

    @POST
    @Path("/recounts")
    @RolesAllowed("OPERATOR")
    @Operation(
            operationId = "recountOfficialTables",
            summary = "Count the tables anew from the facts",
            description =
                    "Tells how many figures the roll-ups had otherwise. Decisions wait meanwhile, readers do not.")
    @APIResponseSchema(RollUpService.Recount.class)
    public Response recount(@NotNull @Valid RollUpService.RecountTables command) {
        return rollUps.recount(command).toResponse();
    }

    @GET
    @Path("/1")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER", "REPORT_RECEIVER"})
    @Operation(operationId = "getOfficialTable1", summary = "Count the poor, near-poor and other households of a round")
    public OfficialTable1 table1(
            @QueryParam("roundId") @NotNull UUID roundId,
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId) {
        areas.requireDirectory();
        return tables.table1(roundId, caller.area(), unitId)
                .orElseThrow(() -> Problem.of(HouseholdProblems.ROUND_UNKNOWN).at("?roundId"));
    }
}
