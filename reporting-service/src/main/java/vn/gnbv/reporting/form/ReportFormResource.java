package vn.gnbv.reporting.form;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/report-forms")
@RunOnVirtualThread
class ReportFormResource {

    private final ReportForms forms;
    private final Cursors cursors;

    ReportFormResource(ReportForms forms, Cursors cursors) {
        this.forms = forms;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listReportForms")
    public Page<ReportForm> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "report-forms");
        return cursors.page(page, forms.list(cursor.text(0), page.fetch()), "report-forms", List.of(ReportForm::code));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getReportForm")
    @APIResponseSchema(ReportForm.class)
    public Response get(String code, @Context Request request) {
        var form = forms.find(code);
        if (form == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return Answer.conditional(request, form.version(), form);
    }
}
