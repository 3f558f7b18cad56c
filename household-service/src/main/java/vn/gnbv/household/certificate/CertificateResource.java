package vn.gnbv.household.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "certificates", description = "Giấy chứng nhận: what a household holds, and anybody can check.")
class CertificateResource {

    private static final String LIST = "certificates";

    private final CertificateService service;
    private final CertificateQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    CertificateResource(
            CertificateService service,
            CertificateQueries queries,
            ReadingService readings,
            AreaTree areas,
            Caller caller,
            Cursors cursors,
            Clock clock) {
        this.service = service;
        this.queries = queries;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Path("/certificates")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "listCertificates", summary = "List the certificates of a recognition, with their codes")
    public Page<CertificateView> list(
            @QueryParam("recognitionId") @NotNull UUID recognitionId, @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, recognitionId);
        var rows = queries.list(caller.area(), recognitionId, cursor.uuid(0), page.fetch());
        var shown = cursors.page(page, rows, LIST, List.of(CertificateView::id), recognitionId);
        return readings.noted(Matter.CERTIFICATES, null, recognitionId, null, shown, CertificateView::householdId);
    }

    @GET
    @Path("/certificates/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getCertificate", summary = "Read one certificate")
    public RestResponse<CertificateView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        areas.requireDirectory();
        var certificate = queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        readings.note(Matter.CERTIFICATES, certificate.householdId());
        return Answer.conditional(ifNoneMatch, certificate.version(), certificate);
    }

    @POST
    @Path("/certificates")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "issueCertificates",
            summary = "Issue certificates to the poor and near-poor households of a recognition that have none")
    @APIResponseSchema(value = CertificateService.Issue.class, responseCode = "201")
    public Response issue(@NotNull @Valid IssueCertificates command) {
        return service.issue(command).toResponse();
    }

    @POST
    @Path("/certificates/{id}/replacement")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "replaceCertificate", summary = "Issue a lost or damaged certificate anew")
    @APIResponseSchema(value = CertificateView.class, responseCode = "201")
    public Response replace(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ReplaceCertificate command) {
        return service.replace(id, ifMatch, command).toResponse();
    }

    @GET
    @Path("/certificate-verifications/{code}")
    @PermitAll
    @Operation(
            operationId = "verifyCertificate",
            summary = "Check a certificate by the code that stands on it",
            description = "For anybody: the state, the class and its days, nothing of the household.")
    public CertificateVerification verify(String code) {
        return queries.verify(code, LocalDate.now(clock));
    }
}
