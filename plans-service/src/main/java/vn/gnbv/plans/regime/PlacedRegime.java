package vn.gnbv.plans.regime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.plans.Remark;
import vn.gnbv.plans.calendar.WorkingDays;
import vn.gnbv.plans.directory.UnitLevel;
import vn.gnbv.platform.problem.Refusals;

/** A regime as stated, with the units of the organisations that report, and with its periods worked out. */
public record PlacedRegime(StateRegime regime, List<Reporter> reporters, List<Period> periods, List<Remark> remarks) {

    /**
     * Works out the periods of regimes that are stated together, and tells what cannot be met.
     *
     * @param units of the organisations, on the day that decides
     * @param levels of the units
     */
    static List<PlacedRegime> all(
            List<StateRegime> regimes,
            Map<UUID, UUID> units,
            Map<UUID, UnitLevel> levels,
            WorkingDays calendar,
            Refusals refusals) {
        var placed = new ArrayList<PlacedRegime>();
        for (int i = 0; i < regimes.size(); i++) {
            placed.add(place("/regimes/" + i, regimes.get(i), units, levels, calendar, refusals));
        }
        for (int i = 0; i < placed.size(); i++) {
            for (var name : placed.get(i).regime.aggregates()) {
                var part = placed.stream()
                        .filter(one -> one.regime.name().equals(name))
                        .findFirst();
                if (part.isPresent()) {
                    placed.get(i).mustFollow(part.get(), "/regimes/" + i + "/aggregates", refusals);
                }
            }
        }
        return placed;
    }

    private static PlacedRegime place(
            String at,
            StateRegime regime,
            Map<UUID, UUID> units,
            Map<UUID, UnitLevel> levels,
            WorkingDays calendar,
            Refusals refusals) {
        var remarks = new ArrayList<Remark>();
        var periods = new ArrayList<>(regime.periods());
        var recurrence = regime.recurrence();
        if (recurrence != null && recurrence.every().makesPeriods() && regime.expandThrough() == null) {
            remarks.add(RegimeRemark.NOT_EXPANDED.on(regime.name()));
        } else if (recurrence != null && regime.expandThrough() != null) {
            periods.addAll(recurrence.through(regime.expandThrough(), calendar, remarks));
        }
        periods.replaceAll(period -> period.moving(regime.lastDayMoves(), calendar, remarks));
        Pointers.noneTwice(refusals, at + "/periods/", "/key", periods, Period::key);
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            if (i >= regime.periods().size() || regime.lastDayMoves() != null) {
                period.check(at + "/periods/" + i, refusals);
            }
            look(period, calendar, remarks);
            levelsInOrder(period, at + "/periods/" + i, refusals, remarks);
        }
        var reporters = regime.reporters().stream()
                .map(r -> {
                    var unit = units.get(r.organisationId());
                    return new Reporter(r.organisationId(), unit, r.mode(), levels.get(unit));
                })
                .toList();
        return new PlacedRegime(regime, reporters, List.copyOf(periods), remarks);
    }

    private static void look(Period period, WorkingDays calendar, List<Remark> remarks) {
        if (period.deadlines().findAny().isEmpty()
                && remarks.stream().noneMatch(r -> r.subject().equals(period.key()))) {
            remarks.add(RegimeRemark.NO_DEADLINE.on(period.key()));
        }
        var cutOff = period.dataCutOff();
        if (cutOff == null) {
            return;
        }
        var first = calendar.after(1, cutOff).date();
        if (first != null && period.deadlines().anyMatch(due -> due.lastDay().isBefore(first))) {
            remarks.add(RegimeRemark.NO_WORKING_DAY_AFTER_CUT_OFF.on(period.key()));
        }
    }

    /** What a commune reports goes into what its district reports. */
    private static void levelsInOrder(Period period, String at, Refusals refusals, List<Remark> remarks) {
        var reversed = false;
        var together = false;
        for (var lower : period.levelDeadlines()) {
            for (var higher : period.levelDeadlines()) {
                if (higher.level().isAbove(lower.level())) {
                    var order = lower.deadline()
                            .lastDay()
                            .compareTo(higher.deadline().lastDay());
                    reversed |= order > 0;
                    together |= order == 0;
                }
            }
        }
        refusals.addIf(reversed, at + "/levelDeadlines", PlansProblems.LEVEL_DUE_AFTER_SUPERIOR, period.key());
        if (together) {
            remarks.add(RegimeRemark.LEVELS_DUE_TOGETHER.on(period.key()));
        }
    }

    /** The reports that it puts together must be there before it is due. */
    private void mustFollow(PlacedRegime part, String at, Refusals refusals) {
        for (var own : periods) {
            var due = own.deadlines().map(Period.Deadline::lastDay).min(LocalDate::compareTo);
            var needed = part.periods.stream()
                    .filter(other -> other.key().equals(own.key()))
                    .flatMap(Period::deadlines)
                    .map(Period.Deadline::lastDay)
                    .max(LocalDate::compareTo);
            if (due.isEmpty() || needed.isEmpty()) {
                continue;
            }
            refusals.addIf(
                    due.get().isBefore(needed.get()),
                    at,
                    PlansProblems.AGGREGATE_DUE_FIRST,
                    own.key(),
                    due.get().toString(),
                    needed.get().toString());
            if (due.get().equals(needed.get())) {
                remarks.add(RegimeRemark.AGGREGATE_DUE_WITH_PARTS.on(own.key()));
            }
        }
    }
}
