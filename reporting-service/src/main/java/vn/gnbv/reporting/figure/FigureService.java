package vn.gnbv.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.plan.Plans;
import vn.gnbv.reporting.regime.Regime;
import vn.gnbv.reporting.regime.Regimes;

/** Shows the figures of a unit to callers whose area covers it. */
@ApplicationScoped
class FigureService {

    private final Figures figures;
    private final Plans plans;
    private final Regimes regimes;
    private final AreaTree areas;
    private final Caller caller;

    FigureService(Figures figures, Plans plans, Regimes regimes, AreaTree areas, Caller caller) {
        this.figures = figures;
        this.plans = plans;
        this.regimes = regimes;
        this.areas = areas;
        this.caller = caller;
    }

    List<Figure> live(UUID planId, UUID unitId, @Nullable String periodKey) {
        areas.requireDirectory();
        var plan = plans.find(planId);
        if (plan == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), unitId, Regime.boundariesOf(plan.year()));
        if (periodKey != null && !regimes.planHasPeriod(planId, periodKey)) {
            throw Problem.of(ReportingProblems.UNKNOWN_PERIOD, periodKey).at("?periodKey");
        }
        return List.copyOf(
                figures.ofUnit(unitId, plan.programmeId(), plan.year()).values());
    }
}
