package vn.gnbv.budget.line;

import java.util.UUID;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.ProblemType;

/** What must not be mixed: money of one fund never becomes money of another (<i>không dùng lẫn nguồn</i>). */
record Fund(UUID programmeId, int year, int originYear, Source source, CapitalType capitalType) {

    /** @throws Problem naming the first thing by which the two differ */
    void requireSame(Fund other) {
        requireSame(BudgetProblems.PROGRAMMES_MIXED, programmeId, other.programmeId);
        requireSame(BudgetProblems.YEARS_MIXED, year, other.year);
        requireSame(BudgetProblems.ORIGIN_YEARS_MIXED, originYear, other.originYear);
        requireSame(BudgetProblems.SOURCES_MIXED, source, other.source);
        requireSame(BudgetProblems.CAPITAL_TYPES_MIXED, capitalType, other.capitalType);
    }

    private static void requireSame(ProblemType problem, Object mine, Object theirs) {
        if (!mine.equals(theirs)) {
            throw Problem.of(problem, mine.toString(), theirs.toString());
        }
    }
}
