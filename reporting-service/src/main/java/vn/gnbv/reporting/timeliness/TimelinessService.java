package vn.gnbv.reporting.timeliness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.PaperFile;
import vn.gnbv.paper.PaperFormat;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.figure.Figures;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForms;

/** Puts together what one page and one hand-over need. */
@ApplicationScoped
class TimelinessService {

    private static final int LONGEST = 500;
    private static final int ON_A_SHEET = 10;

    private final TimelinessQueries queries;
    private final Directory directory;
    private final Figures figures;
    private final ReportForms forms;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    TimelinessService(
            TimelinessQueries queries,
            Directory directory,
            Figures figures,
            ReportForms forms,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.queries = queries;
        this.directory = directory;
        this.figures = figures;
        this.forms = forms;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND unless the caller's area covers the unit */
    UnitSheet sheet(UUID unit, @Nullable UUID programme, @Nullable Integer year) {
        var today = LocalDate.now(clock);
        var known = directory.unit(unit, today);
        if (known == null) {
            areas.requireDirectory();
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), unit, known.lastDay(today));
        return new UnitSheet(
                unit,
                known.name(),
                known.level(),
                today,
                queries.ofUnit(unit, today, ON_A_SHEET),
                queries.yearsOfUnit(unit, today),
                programme == null || year == null
                        ? List.of()
                        : List.copyOf(figures.ofUnit(unit, programme, year).values()));
    }

    PaperFile print(UnitSheet sheet, PaperFormat format) {
        return PaperFile.of(format, "phieu-theo-doi-" + sheet.asOf(), List.of(papers().of(sheet)));
    }

    PaperFile print(HandOverPack pack, PaperFormat format) {
        return PaperFile.of(format, "ban-giao-" + pack.asOf(), List.of(papers().of(pack)));
    }

    private TimelinessPapers papers() {
        var organisation = caller.organisation();
        var issuer = organisation == null ? null : directory.organisation(organisation, LocalDate.now(clock));
        return new TimelinessPapers(issuer == null ? "" : issuer.name(), names());
    }

    /** What the live figures are called, as the form of the programme's results says. */
    private Map<String, String> names() {
        var form = forms.newest("GNBV-RESULTS");
        return form == null
                ? Map.of()
                : form.indicators().stream()
                        .collect(Collectors.toMap(ReportForm.Indicator::code, ReportForm.Indicator::nameVi));
    }

    /** @throws Problem NOT_FOUND unless it is the caller's organisation, or one at work in its area */
    HandOverPack handOver(UUID organisation) {
        var today = LocalDate.now(clock);
        var known = directory.organisation(organisation, today);
        if (known == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        if (!organisation.equals(caller.organisation())) {
            if (!caller.has("REPORT_RECEIVER")) {
                throw Problem.of(PlatformProblems.NOT_FOUND);
            }
            var unit = directory.unit(known.unitId(), today);
            areas.require(caller.area(), known.unitId(), unit == null ? today : unit.lastDay(today));
        }
        var owed = queries.owedBy(organisation, today, LONGEST);
        var receives = queries.owedTo(organisation, today, LONGEST);
        return new HandOverPack(
                organisation,
                known.name(),
                today,
                owed.stream().filter(s -> !"SUBMITTED".equals(s.reportState())).toList(),
                receives.stream()
                        .filter(s -> "SUBMITTED".equals(s.reportState()))
                        .toList(),
                receives.stream()
                        .filter(s -> !"SUBMITTED".equals(s.reportState()))
                        .toList(),
                queries.yearsOf(organisation, today),
                owed.size() == LONGEST || receives.size() == LONGEST);
    }
}
