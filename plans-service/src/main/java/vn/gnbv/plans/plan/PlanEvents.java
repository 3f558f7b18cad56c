package vn.gnbv.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.regime.Regime;
import vn.gnbv.plans.regime.RegimeChanged;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.problem.Problem;

/** Says what has become of a plan and of its regimes, as one act. */
@ApplicationScoped
class PlanEvents {

    private final EventLog log;

    PlanEvents(EventLog log) {
        this.log = log;
    }

    /** @param act common to all that changes together */
    void append(UUID act, Plan plan, PlanView view, PlanChanged.Change change, @Nullable String reason) {
        var changes = new ArrayList<AggregateChange>();
        changes.add(PlanChanged.of(view, change).toChange().because(reason).causedBy(act));
        regimes(plan)
                .map(RegimeChanged::toChange)
                .forEach(regime -> changes.add(regime.because(reason).causedBy(act)));
        log.append(changes);
    }

    /** @throws Problem PLAN_TOO_LARGE while there is still somebody who can shorten it */
    void requireFits(PlanView view) {
        if (!log.fits(PlanChanged.of(view, PlanChanged.Change.ISSUED))) {
            throw Problem.of(PlansProblems.PLAN_TOO_LARGE);
        }
    }

    private static Stream<RegimeChanged> regimes(Plan plan) {
        return plan.regimes.stream().filter(Regime::hasChanged).map(regime -> RegimeChanged.of(regime, frame(plan)));
    }

    private static RegimeChanged.Frame frame(Plan plan) {
        var source = new RegimeChanged.Source("PLAN", plan.id, plan.edition, plan.number);
        return new RegimeChanged.Frame(source, plan.programmeId, plan.unitId, plan.year);
    }
}
