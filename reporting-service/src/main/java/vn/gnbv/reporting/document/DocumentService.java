package vn.gnbv.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Paper;
import vn.gnbv.paper.PaperFile;
import vn.gnbv.paper.PaperFormat;
import vn.gnbv.paper.PlaceName;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.aggregate.AggregateService;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForms;
import vn.gnbv.reporting.regime.Regime;
import vn.gnbv.reporting.regime.Regimes;
import vn.gnbv.reporting.report.ReportService;

/** Prints what the caller may read: whoever finds a report or an aggregate finds its paper. */
@ApplicationScoped
class DocumentService {

    private final ReportService reports;
    private final AggregateService aggregates;
    private final ReportForms forms;
    private final Regimes regimes;
    private final DocumentQueries queries;

    DocumentService(
            ReportService reports,
            AggregateService aggregates,
            ReportForms forms,
            Regimes regimes,
            DocumentQueries queries) {
        this.reports = reports;
        this.aggregates = aggregates;
        this.forms = forms;
        this.regimes = regimes;
        this.queries = queries;
    }

    PaperFile report(UUID id, PaperFormat format, Language language) {
        var report = reports.view(id);
        var form = require(forms.find(report.formCode(), report.formVersion()), report.formCode());
        var on = Regime.boundariesOf(report.year());
        var period = Objects.requireNonNullElse(queries.period(report.obligationId()), report.periodKey());
        var paper = new ReportPaper(
                new FormPaper(language, form),
                report,
                period,
                queries.standing(report.reporterOrganisationId(), on),
                queries.standing(report.receiverOrganisationId(), on),
                queries.trend(report, period));
        return file("bao-cao-" + report.periodKey(), format, paper.paper());
    }

    PaperFile aggregate(UUID id, PaperFormat format, Language language) {
        var aggregate = aggregates.get(id);
        var regime = regimes.find(aggregate.regimeId());
        var period = regime == null ? null : regime.period(aggregate.periodKey());
        var on = aggregate.boundariesOn();
        var form = require(forms.find(aggregate.formCode(), aggregate.formVersion()), aggregate.formCode());
        var unit = queries.unit(aggregate.unitId(), on);
        var paper = new AggregatePaper(
                new FormPaper(language, form),
                aggregate,
                period == null ? aggregate.periodKey() : period.label(),
                unit == null ? "…" : new PlaceName(unit).inSentence(),
                queries.standing(aggregate.receiverOrganisationId(), on),
                queries.reported(aggregate.inputs()),
                form.legalBasis().contains(FormPaper.SAMPLE) || queries.sample(id),
                queries.money(id));
        return file("tong-hop-" + aggregate.periodKey(), format, paper.paper());
    }

    private static ReportForm require(@Nullable ReportForm form, String code) {
        if (form == null) {
            throw Problem.of(ReportingProblems.FORM_UNKNOWN, code);
        }
        return form;
    }

    private static PaperFile file(String name, PaperFormat format, Paper paper) {
        return PaperFile.of(format, name.replaceAll("[^A-Za-z0-9-]", "-"), List.of(paper));
    }
}
