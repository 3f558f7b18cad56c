package vn.gnbv.budget.line;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.standing.Flag;
import vn.gnbv.budget.standing.Standing;
import vn.gnbv.budget.standing.Statement;

/** Lines for tests of the rules alone. */
final class BudgetLineFixture {

    static final AssigningDecision DECISION = new AssigningDecision(
            UUID.randomUUID(), "5988/QĐ-UBND", LocalDate.of(2023, 12, 18), UUID.randomUUID(), UUID.randomUUID(), 2024);

    private BudgetLineFixture() {}

    static BudgetLine aLine(long vnd) {
        return BudgetLine.assigned(DECISION, terms(vnd, Source.CENTRAL, CapitalType.RECURRENT, 2024, null));
    }

    static BudgetLine aLine(long vnd, Source source, CapitalType type, int originYear) {
        return BudgetLine.assigned(DECISION, terms(vnd, source, type, originYear, null));
    }

    static BudgetLine aChild(BudgetLine parent, long vnd) {
        return BudgetLine.assigned(
                DECISION, terms(vnd, parent.source, parent.capitalType, parent.originYear, parent.id));
    }

    static LineTerms terms(long vnd, Source source, CapitalType type, int originYear, @Nullable UUID parent) {
        return new LineTerms(
                UUID.randomUUID(),
                UUID.randomUUID(),
                DECISION.unitId(),
                null,
                List.of(),
                source,
                type,
                originYear,
                vnd,
                null,
                parent);
    }

    static Standing applies() {
        return new Standing(EnumSet.noneOf(Flag.class), false, false, statement(true));
    }

    static Standing doesNotApply() {
        return new Standing(EnumSet.noneOf(Flag.class), false, false, statement(false));
    }

    static Standing hasParts() {
        return new Standing(EnumSet.noneOf(Flag.class), true, false, statement(true));
    }

    private static Statement statement(boolean applicable) {
        return new Statement(
                UUID.randomUUID(),
                UUID.randomUUID(),
                DECISION.unitId(),
                applicable,
                LocalDate.of(2022, 1, 1),
                null,
                "Công văn 12");
    }
}
