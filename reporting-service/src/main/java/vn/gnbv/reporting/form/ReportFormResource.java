package vn.gnbv.reporting.form;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final Cursors cursors;

    ReportFormResource(ReportForms forms, Cursors cursors) {
        this.forms = forms;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listReportForms", summary = "List the report forms")
    public Page<ReportForm> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "report-forms");
        return cursors.page(page, forms.list(cursor.text(0), page.fetch()), "report-forms", List.of(ReportForm::code));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getReportForm", summary = "Read one report form with its indicators")
    public RestResponse<ReportForm> get(String code, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var form = forms.find(code);
        if (form == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return Answer.conditional(ifNoneMatch, form.version(), form);
    }
}
