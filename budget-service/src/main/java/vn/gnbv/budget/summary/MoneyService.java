package vn.gnbv.budget.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.ledger.EntryView;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Shows the money of a unit to those in whose area the unit lies in any part of the budget year. */
@ApplicationScoped
class MoneyService {

    private final MoneyQueries queries;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;
    private final WarningRule warningRule;

    MoneyService(
            MoneyQueries queries,
            AreaTree areas,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "gnbv.budget.warning.minimum-percent") int minimumPercent,
            @ConfigProperty(name = "gnbv.budget.warning.after-days") int afterDays) {
        this.queries = queries;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
        this.warningRule = new WarningRule(minimumPercent, afterDays);
    }

    List<SummaryCell> cells(MoneyScopeQuery scope, List<Dimension> by, List<String> after, int limit) {
        require(scope);
        return queries.cells(scope, caller.area(), by, new MoneyQueries.Range(after, List.of(), limit));
    }

    /** Beside each of this year's what there was on the same day of the year before. */
    List<RateView> rates(MoneyScopeQuery scope, List<Dimension> by, List<String> after, int limit) {
        if (by.contains(Dimension.MONTH)) {
            throw Problem.of(BudgetProblems.RATE_BY_MONTH).at("?rows");
        }
        if (by.contains(Dimension.PROJECT)) {
            throw Problem.of(BudgetProblems.RATE_BY_PROJECT).at("?rows");
        }
        require(scope);
        scope.asOf = day(scope);
        var now = queries.cells(scope, caller.area(), by, new MoneyQueries.Range(after, List.of(), limit));
        if (now.isEmpty()) {
            return List.of();
        }
        var before = scope.yearBefore();
        var range = new MoneyQueries.Range(after, CellKey.position(now.getLast().keys()), Integer.MAX_VALUE);
        var then = queries.cells(before, caller.area(), by, range).stream()
                .collect(Collectors.toMap(SummaryCell::keys, Function.identity()));
        var planned = queries.planned(scope, caller.area(), by, range);
        var plannedThen = queries.planned(before, caller.area(), by, range);
        return now.stream()
                .map(cell -> new RateView(
                        cell.keys(),
                        RateView.OfYear.of(scope, cell, planned.get(cell.keys())),
                        RateView.OfYear.of(before, then.get(cell.keys()), plannedThen.get(cell.keys()))))
                .toList();
    }

    /** Those of the lines that fall short, by id. */
    List<SpendingWarningView> warnings(MoneyScopeQuery scope, @Nullable UUID after, int limit) {
        require(scope);
        var day = day(scope);
        scope.asOf = day;
        var warnings = new ArrayList<SpendingWarningView>();
        var last = after;
        while (warnings.size() < limit) {
            var lines = queries.pastLines(scope, caller.area(), last, 1_000);
            for (var line : lines) {
                var outlook = line.outlook(scope.year, day);
                if (outlook.fallsShortOf(warningRule) && warnings.size() < limit) {
                    warnings.add(SpendingWarningView.of(line, outlook, warningRule));
                }
            }
            if (lines.size() < 1_000) {
                break;
            }
            last = lines.getLast().id();
        }
        return warnings;
    }

    List<LineOfUnitView> lines(MoneyScopeQuery scope, @Nullable UUID after, int limit) {
        if (scope.isPast()) {
            throw Problem.of(BudgetProblems.LINES_AS_THEY_ARE).at(scope.asOf == null ? "?recordedAsOf" : "?asOf");
        }
        require(scope);
        return queries.linesAround(scope, caller.area(), after, limit);
    }

    List<EntryView> entries(MoneyScopeQuery scope, MoneyQueries.Which which, @Nullable Long after, int limit) {
        require(scope);
        return queries.entries(scope, which, caller.area(), after, limit);
    }

    static List<Dimension> by(@Nullable Dimension rows, @Nullable Dimension columns) {
        return Stream.of(rows, columns).filter(Objects::nonNull).distinct().toList();
    }

    private LocalDate day(MoneyScopeQuery scope) {
        return scope.asOf == null ? LocalDate.now(clock) : scope.asOf;
    }

    private void require(MoneyScopeQuery scope) {
        areas.requireDirectory();
        if (!scope.unitId.equals(caller.area())
                && !areas.covers(caller.area(), scope.unitId, LocalDate.of(scope.year, 1, 1))
                && !areas.covers(caller.area(), scope.unitId, LocalDate.of(scope.year, 12, 31))) {
            throw Problem.of(PlatformProblems.NOT_FOUND).at("?unitId");
        }
    }
}
