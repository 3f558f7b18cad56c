package vn.gnbv.household.recipient;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursor;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/recipients")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "recipients", description = "Who has to be told each month whom a class entitles.")
class RecipientResource {

    private static final String LIST = "recipients";
    private static final String MOVEMENTS = "movements";
    private static final int MOST_ROWS = 100_000;

    private final RecipientService service;
    private final Recipients recipients;
    private final MovementQueries movements;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    RecipientResource(
            RecipientService service,
            Recipients recipients,
            MovementQueries movements,
            ReadingService readings,
            AreaTree areas,
            Caller caller,
            Cursors cursors) {
        this.service = service;
        this.recipients = recipients;
        this.movements = movements;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(operationId = "registerRecipient", summary = "Enter a body that has to be told of households")
    @APIResponseSchema(value = RecipientView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterRecipient command) {
        return service.register(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listRecipients", summary = "List the bodies that have to be told")
    public Page<RecipientView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST);
        var rows = recipients.list(cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(RecipientView::id));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getRecipient", summary = "Read one body that has to be told")
    public RestResponse<RecipientView> get(UUID id) {
        return Answer.current(0, find(id));
    }

    @GET
    @Path("/{id}/movements")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "listEntitlementMovements",
            summary = "List who became entitled in a month and who no longer is",
            description =
                    "The end of the month beside the end of the month before: by decisions until then, by where the"
                            + " household lived and who belonged to it.")
    public Page<Movement> movements(
            UUID id,
            @QueryParam("month") @NotNull @Nullable @Pattern(regexp = Movement.MONTH) @Parameter(example = "2026-10")
                    String month,
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId,
            @BeanParam @Valid PageQuery page) {
        var unit = unit(unitId, YearMonth.parse(month));
        var cursor = cursors.open(page, MOVEMENTS, id, month, unit);
        var rows = movements.list(find(id), YearMonth.parse(month), unit, cursor, page.fetch());
        var shown =
                cursors.page(page, rows, MOVEMENTS, List.of(Movement::memberId, Movement::direction), id, month, unit);
        return readings.noted(Matter.ENTITLEMENT_MOVEMENTS, month, id, unit, shown, Movement::householdId);
    }

    @GET
    @Path("/{id}/movements/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "downloadEntitlementMovements",
            summary = "Download who became entitled in a month and who no longer is, as a file for the recipient",
            description =
                    "In the recipient's own columns where it has stated some. At most 100,000 rows, without citizen ids.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(
            UUID id,
            @QueryParam("month") @NotNull @Nullable @Pattern(regexp = Movement.MONTH) @Parameter(example = "2026-10")
                    String month,
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId,
            @QueryParam("format") @NotNull MovementFile.@Nullable Format format) {
        var asked = YearMonth.parse(month);
        var unit = unit(unitId, asked);
        var recipient = find(id);
        var rows = movements.list(recipient, asked, unit, Cursor.FIRST, MOST_ROWS + 1);
        if (rows.size() > MOST_ROWS) {
            throw Problem.of(HouseholdProblems.ROWS_TOO_MANY, MOST_ROWS).at("?unitId");
        }
        var file = MovementFile.of(format, recipient.columns(), rows, movements.places(rows, asked.atEndOfMonth()));
        readings.noted(Matter.ENTITLEMENT_MOVEMENTS, month, id, unit, new Page<>(rows, null), Movement::householdId);
        return Response.ok(file, format.export.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, format.export.attachment("tang-giam-" + month))
                .build();
    }

    /** Whose movements are asked for: of the caller's whole area where no unit is named. */
    private UUID unit(@Nullable UUID unitId, YearMonth month) {
        areas.requireDirectory();
        var unit = unitId == null ? caller.area() : unitId;
        if (unit == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), unit, month.atEndOfMonth());
        return unit;
    }

    private RecipientView find(UUID id) {
        return recipients.find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }
}
