package vn.gnbv.plans.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.regime.Period;
import vn.gnbv.plans.regime.RegimeView;
import vn.gnbv.plans.regime.StateRegime;
import vn.gnbv.plans.target.StateTarget;
import vn.gnbv.plans.target.TargetView;
import vn.gnbv.plans.task.StateTask;
import vn.gnbv.plans.task.TaskView;

/**
 * What the plan of another year begins with: all that the old one stated, dates moved by the years between, and the names
 * of the fields that this could only guess.
 */
record NextYear(List<StateTarget> targets, List<StateTask> tasks, List<StateRegime> regimes, List<String> toCheck) {

    static NextYear of(
            List<TargetView> targets, List<TaskView> tasks, List<RegimeView> regimes, int from, int to, boolean same) {
        var years = to - from;
        var toCheck = new ArrayList<String>();
        for (var target : targets) {
            target.stated().toCheck(same).forEach(field -> toCheck.add("targets/" + target.code() + "/" + field));
        }
        for (var task : tasks) {
            task.stated().toCheck(same).forEach(field -> toCheck.add("tasks/" + task.number() + "/" + field));
        }
        for (var regime : regimes) {
            if (!regime.periods().isEmpty()) {
                toCheck.add("regimes/" + regime.name() + "/periods");
            }
        }
        return new NextYear(
                targets.stream()
                        .map(target -> target.stated().forAnotherYear(years, same))
                        .toList(),
                tasks.stream()
                        .map(task -> task.stated().forAnotherYear(years, same))
                        .toList(),
                regimes.stream().map(regime -> moved(regime, from, to)).toList(),
                List.copyOf(toCheck));
    }

    /** What follows from a recurrence is worked out anew for the other year. */
    private static StateRegime moved(RegimeView regime, int from, int to) {
        var years = to - from;
        var recurrence = regime.recurrence();
        var worksOut = recurrence != null && recurrence.every().makesPeriods();
        return new StateRegime(
                null,
                regime.name(),
                regime.kind(),
                regime.formCode(),
                regime.receiverOrganisationId(),
                regime.reporters().stream()
                        .map(reporter -> new StateRegime.NamedReporter(reporter.organisationId(), reporter.mode()))
                        .toList(),
                worksOut
                        ? List.of()
                        : regime.periods().stream()
                                .map(period -> moved(period, from, to))
                                .toList(),
                regime.viaOrganisationId(),
                regime.aggregates(),
                recurrence == null ? null : recurrence.moved(years),
                regime.expandThrough() == null ? null : regime.expandThrough() + years,
                regime.alsoToOrganisationIds(),
                regime.lastDayMoves());
    }

    private static Period moved(Period period, int from, int to) {
        var years = to - from;
        return new Period(
                period.key().replace(String.valueOf(from), String.valueOf(to)),
                period.label().replace(String.valueOf(from), String.valueOf(to)),
                period.year() == null ? null : period.year() + years,
                moved(period.periodFrom(), years),
                moved(period.periodTo(), years),
                moved(period.dataCutOff(), years),
                moved(period.deadline(), years),
                period.levelDeadlines().stream()
                        .map(due -> new Period.LevelDeadline(
                                due.level(), due.kind(), due.date().plusYears(years)))
                        .toList());
    }

    private static Period.@Nullable Deadline moved(Period.@Nullable Deadline deadline, int years) {
        return deadline == null
                ? null
                : new Period.Deadline(deadline.kind(), deadline.date().plusYears(years));
    }

    private static @Nullable LocalDate moved(@Nullable LocalDate date, int years) {
        return date == null ? null : date.plusYears(years);
    }
}
