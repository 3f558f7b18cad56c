package vn.gnbv.plans.document;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.regime.RegimeView;
import vn.gnbv.platform.attachment.MediaKind;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Papers; what is issued is open to every caller, a draft to the organisation that keeps it. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "documents", description = "Papers, what they rest on, their files and the reporting regimes they set up.")
class DocumentResource {

    private final DocumentService service;
    private final DocumentQueries queries;
    private final Caller caller;
    private final Cursors cursors;

    DocumentResource(DocumentService service, DocumentQueries queries, Caller caller, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({"PLAN_DRAFTER", "DIRECTORY_KEEPER"})
    @Operation(
            operationId = "enterDocument",
            summary = "Enter a paper",
            description = "What is odd about a paper is remarked on. A paper that is marked secret is refused.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    public Response enter(@NotNull @Valid StateDocument command) {
        return service.enter(command).toResponse();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"PLAN_DRAFTER", "DIRECTORY_KEEPER"})
    @Operation(
            operationId = "correctDocument",
            summary = "Correct what is entered of a paper, or issue a draft",
            description = "By the organisation that entered it. What it was before stays in the log.")
    @APIResponseSchema(DocumentView.class)
    public Response correct(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateDocument command) {
        var document = service.correct(id, ifMatch, command);
        return Answer.ok(document.version(), document).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listDocuments",
            summary = "List papers, the latest first, those without a date last",
            description = "By issuer, type, year and recipient. Drafts are seen by their keeper alone.")
    public Page<DocumentSummary> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("issuerOrganisationId") @Nullable UUID issuerOrganisationId,
            @QueryParam("type") @Nullable String type,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("recipientId") @Nullable UUID recipientId) {
        var filter = new DocumentQueries.DocumentFilter(issuerOrganisationId, type, year, recipientId);
        var cursor = cursors.open(page, "documents", filter);
        var rows = queries.list(caller.organisation(), filter, cursor, page.fetch());
        return cursors.page(
                page,
                rows,
                "documents",
                List.of(d -> d.issuedOn() == null ? LocalDate.of(1, 1, 1) : d.issuedOn(), DocumentSummary::id),
                filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getDocument",
            summary = "Read one paper",
            description = "Its number as it is written and as it was read, signer, recipients with roles, and remarks"
                    + " on what is odd in it.")
    public RestResponse<DocumentView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var document = service.get(id);
        return Answer.conditional(ifNoneMatch, document.version(), document);
    }

    @GET
    @Path("/{id}/bases")
    @Authenticated
    @Operation(
            operationId = "getDocumentBases",
            summary = "Read what a paper rests on, step by step",
            description =
                    "Directly or through others, up to the depth that is asked for. The graph never has a circle.")
    public BasisView.Graph bases(UUID id, @QueryParam("depth") @DefaultValue("1") @Min(1) @Max(20) int depth) {
        return new BasisView.Graph(service.around(id, true, depth));
    }

    @GET
    @Path("/{id}/dependants")
    @Authenticated
    @Operation(
            operationId = "getDocumentDependants",
            summary = "Read what rests on a paper, step by step",
            description = "Directly or through others, up to the depth that is asked for: what an amendment of it may"
                    + " reach.")
    public BasisView.Graph dependants(UUID id, @QueryParam("depth") @DefaultValue("1") @Min(1) @Max(20) int depth) {
        return new BasisView.Graph(service.around(id, false, depth));
    }

    @PUT
    @Path("/{id}/attachments/{sha256}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"PLAN_DRAFTER", "DIRECTORY_KEEPER"})
    @Operation(
            operationId = "attachToDocument",
            summary = "Add a file to a paper, under the SHA-256 of its content",
            description =
                    "PDF, DOCX, XLSX, PNG or JPEG by its content, at most 20 MiB. The same file again changes nothing.")
    @APIResponseSchema(DocumentView.class)
    public Response attach(UUID id, String sha256, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, byte[] content) {
        var document = service.attach(id, sha256, ifMatch, content);
        return Answer.ok(document.version(), document).toResponse();
    }

    @GET
    @Path("/{id}/attachments/{sha256}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Authenticated
    @Operation(
            operationId = "getDocumentAttachment",
            summary = "Download a file of a paper",
            description = "By its SHA-256, byte for byte as it was brought.")
    @APIResponse(
            responseCode = "200",
            description = "The file, of the type that its content says",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response attachment(UUID id, String sha256, @Context Request request) {
        var file = queries.attachment(id, sha256, caller.organisation())
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var tag = new EntityTag(file.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(file.content(), file.mediaType()) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(file) + '"')
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/{id}/reporting-regimes")
    @Authenticated
    @Operation(
            operationId = "getDocumentRegimes",
            summary = "Read the reporting regimes that a paper sets up",
            description = "With periods worked out and remarks; who has their duties after successions stands in"
                    + " /v1/reporting-regimes.")
    public RestResponse<RegimeView.All> regimes(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var regimes = service.regimes(id);
        return Answer.conditional(ifNoneMatch, regimes.version(), regimes.all());
    }

    @PUT
    @Path("/{id}/reporting-regimes")
    @RolesAllowed({"PLAN_DRAFTER", "DIRECTORY_KEEPER"})
    @Operation(
            operationId = "stateDocumentRegimes",
            summary = "State all reporting regimes that an issued paper sets up",
            description =
                    "They bind at once; what is not among them ends. Recurrences become periods up to expandThrough.")
    @APIResponseSchema(RegimeView.All.class)
    public Response stateRegimes(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateDocumentRegimes command) {
        var regimes = service.stateRegimes(id, ifMatch, command);
        return Answer.ok(regimes.version(), regimes.all()).toResponse();
    }

    /** The number of the paper as far as every file system takes it; a name of anybody's choice might name somebody. */
    private static String name(DocumentQueries.Attachment file) {
        var number = file.number() == null ? file.sha256().substring(0, 12) : file.number();
        return number.replace('Đ', 'D').replace('đ', 'd').replaceAll("[^A-Za-z0-9]+", "-") + "."
                + MediaKind.ofType(file.mediaType()).extension();
    }
}
