package vn.gnbv.reporting.timeliness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.figure.Figures;

/** Puts together what one page and one hand-over need. */
@ApplicationScoped
class TimelinessService {

    private static final int LONGEST = 500;
    private static final int ON_A_SHEET = 30;

    private final TimelinessQueries queries;
    private final Directory directory;
    private final Figures figures;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    TimelinessService(
            TimelinessQueries queries,
            Directory directory,
            Figures figures,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.queries = queries;
        this.directory = directory;
        this.figures = figures;
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
