package vn.gnbv.reporting.form;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/report-forms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "report-forms", description = "What a report consists of.")
class ReportFormResource {

    private final ReportForms forms;
    private final ReportFormService service;
    private final Cursors cursors;

    ReportFormResource(ReportForms forms, ReportFormService service, Cursors cursors) {
        this.forms = forms;
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listReportForms", summary = "List the report forms, each in its newest version")
    public Page<ReportForm> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "report-forms");
        return cursors.page(page, forms.list(cursor.text(0), page.fetch()), "report-forms", List.of(ReportForm::code));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getReportForm", summary = "Read one report form with its indicators")
    public RestResponse<ReportForm> get(
            String code,
            @Parameter(description = "The newest where absent.") @QueryParam("version") @Nullable Integer version,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var form = version == null ? forms.newest(code) : forms.find(code, version);
        if (form == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return Answer.conditional(ifNoneMatch, form.version(), form);
    }

    @GET
    @Path("/{code}/versions")
    @Authenticated
    @Operation(operationId = "listReportFormVersions", summary = "List every version of a report form")
    public Page<ReportForm> versions(String code, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "report-form-versions", code);
        var after = cursor.text(0);
        var rows = forms.versions(code, after == null ? null : Integer.valueOf(after), page.fetch());
        if (rows.isEmpty() && after == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return cursors.page(page, rows, "report-form-versions", List.of(ReportForm::version), code);
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "enterReportForm",
            summary = "Enter a report form, or the next version of one",
            description = "Reports that have been begun keep the version that they were begun with.")
    @APIResponseSchema(value = ReportForm.class, responseCode = "201")
    public Response enter(@NotNull @Valid ReportForm form) {
        return service.enter(form).toResponse();
    }
}
