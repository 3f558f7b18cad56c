package vn.gnbv.budget.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.decision.BudgetDecision;
import vn.gnbv.budget.decision.RecordDecision;
import vn.gnbv.budget.spreadsheet.CellRefusal;
import vn.gnbv.platform.problem.Problem;

/**
 * Makes the lines of a decision out of the amounts of its tables. An allocation takes from the line of the decision's
 * unit that stands on the component or, where there is none, on the nearest one above it; that line's leads go on
 * answering.
 */
final class AppendixLines {

    private final StateAppendix paper;
    private final List<AppendixQueries.Giver> givers;
    private final Function<UUID, List<UUID>> pathOf;
    private final List<RecordDecision.Line> lines = new ArrayList<>();
    private final List<CellRefusal> refusals = new ArrayList<>();

    AppendixLines(StateAppendix paper, List<AppendixQueries.Giver> givers, Function<UUID, List<UUID>> pathOf) {
        this.paper = paper;
        this.givers = givers;
        this.pathOf = pathOf;
    }

    AppendixLines of(List<AppendixTable.Line> amounts) {
        for (var amount : amounts) {
            var fund = paper.fund(amount.fund());
            if (fund.source() == null || fund.capitalType() == null) {
                refuse(amount, BudgetProblems.FUND_NOT_STATED);
            } else if (paper.kind() == BudgetDecision.Kind.ASSIGNMENT) {
                add(amount, fund, null);
            } else {
                give(amount, fund);
            }
        }
        return this;
    }

    private void give(AppendixTable.Line amount, FundHeading fund) {
        for (var component : pathOf.apply(amount.componentId())) {
            var able = givers.stream()
                    .filter(giver -> giver.componentId().equals(component)
                            && giver.source() == fund.source()
                            && giver.capitalType() == fund.capitalType()
                            && Integer.valueOf(giver.originYear()).equals(fund.originYear())
                            && (paper.fromDecisionId() == null
                                    || paper.fromDecisionId().equals(giver.decisionId())))
                    .toList();
            if (able.size() > 1) {
                refuse(amount, BudgetProblems.PARENT_LINE_AMBIGUOUS, able.size());
                return;
            }
            if (able.size() == 1) {
                add(amount, fund, able.getFirst());
                return;
            }
        }
        refuse(amount, BudgetProblems.PARENT_LINE_MISSING);
    }

    private void add(AppendixTable.Line amount, FundHeading fund, AppendixQueries.@Nullable Giver giver) {
        lines.add(new RecordDecision.Line(
                null,
                amount.componentId(),
                amount.recipient().unitId(),
                amount.recipient().organisationId(),
                giver == null ? null : giver.leads(),
                fund.source(),
                fund.capitalType(),
                fund.originYear(),
                amount.vnd(),
                null,
                giver == null ? null : giver.id()));
    }

    private void refuse(AppendixTable.Line amount, BudgetProblems rule, Object... arguments) {
        refusals.add(new CellRefusal(
                amount.sheet(), amount.cell().address(), amount.cell().text(), Problem.of(rule, arguments)));
    }

    List<RecordDecision.Line> lines() {
        return lines;
    }

    List<CellRefusal> refusals() {
        return refusals;
    }
}
