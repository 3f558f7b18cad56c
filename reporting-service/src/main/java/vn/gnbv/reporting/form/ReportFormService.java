package vn.gnbv.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;

/** Enters forms and their new versions. */
@ApplicationScoped
class ReportFormService {

    private final ReportForms forms;
    private final EventLog events;
    private final Caller caller;

    ReportFormService(ReportForms forms, EventLog events, Caller caller) {
        this.forms = forms;
        this.events = events;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer enter(ReportForm form) {
        var refusals = form.refusals();
        var newest = forms.newest(form.code());
        var next = newest == null ? 0 : newest.version() + 1;
        refusals.addIf(form.version() != next, "/version", ReportingProblems.FORM_VERSION_EXPECTED, next);
        refusals.addIf(
                newest != null && form.validFrom().isBefore(newest.validFrom()),
                "/validFrom",
                ReportingProblems.FORM_BEFORE_ITS_PREDECESSOR,
                newest == null ? "" : newest.validFrom());
        for (int i = 0; i < form.indicators().size(); i++) {
            var indicator = form.indicators().get(i);
            refusals.addIf(
                    indicator.readByPath() && !forms.isPath(indicator.origin()),
                    "/indicators/" + i + "/figure",
                    ReportingProblems.FIGURE_PATH_MALFORMED,
                    indicator.origin());
        }
        refusals.throwIfAny();
        if (!forms.add(form, caller.id())) {
            throw Problem.of(ReportingProblems.FORM_VERSION_EXPECTED, next + 1).at("/version");
        }
        var id = UUID.nameUUIDFromBytes(form.code().getBytes(StandardCharsets.UTF_8));
        events.append(
                new AggregateChange(null, "vn.gnbv.report-form.v1", id, form.version(), form, null, Ids.next(), null));
        return Answer.created("/v1/report-forms/" + form.code() + "?version=" + form.version(), form.version(), form);
    }
}
