package vn.gnbv.household.household;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/households/{id}/papers")
@RunOnVirtualThread
@Tag(name = "households")
class PaperResource {

    private final HouseholdService service;
    private final Papers papers;
    private final ReadingService readings;

    PaperResource(HouseholdService service, Papers papers, ReadingService readings) {
        this.service = service;
        this.papers = papers;
        this.readings = readings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getHouseholdFile", summary = "Read which papers a household's file holds")
    public HouseholdPaper.Listing papers(UUID id) {
        service.requireInArea(id);
        readings.note(Matter.HOUSEHOLD_FILE, id);
        return new HouseholdPaper.Listing(id, papers.of(id));
    }

    @PUT
    @Path("/{sha256}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "attachToHousehold",
            summary = "Add a paper to a household's file, under the SHA-256 of its content",
            description =
                    "PDF, DOCX, XLSX, PNG or JPEG by its content, at most 20 MiB. The same paper again changes nothing.")
    @APIResponseSchema(HouseholdView.class)
    public Response attach(
            UUID id,
            String sha256,
            @QueryParam("kind") @NotNull @Nullable PaperKind kind,
            @QueryParam("datedOn") @Nullable @Parameter(description = "The date that the paper bears.")
                    LocalDate datedOn,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            byte[] content) {
        var household = service.attach(id, sha256, ifMatch, kind, datedOn, content);
        return Answer.ok(household.version(), household).toResponse();
    }

    @GET
    @Path("/{sha256}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getHouseholdPaper", summary = "Download a paper of a household's file")
    @APIResponse(
            responseCode = "200",
            description = "The paper, of the type that its content says",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper(UUID id, String sha256) {
        service.requireInArea(id);
        var file = papers.find(id, sha256);
        if (file == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        readings.note(Matter.HOUSEHOLD_FILE, null, id, null, 1);
        return Response.ok(file.content(), file.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.sha256() + "."
                                + file.kind().extension() + '"')
                .build();
    }
}
