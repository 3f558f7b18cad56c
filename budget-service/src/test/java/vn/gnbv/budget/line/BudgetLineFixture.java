package vn.gnbv.budget.line;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.standing.Flag;
import vn.gnbv.budget.standing.Standing;
import vn.gnbv.budget.standing.Statement;

/** Lines for tests of the rules alone. */
final class BudgetLineFixture {

    static final AssigningDecision DECISION = new AssigningDecision(
            UUID.randomUUID(),
            "5988/QĐ-UBND",
            LocalDate.of(2023, 12, 18),
            UUID.randomUUID(),
            UUID.randomUUID(),
            2024,
            null,
            false,
            "officer");

    private BudgetLineFixture() {}

    /** A paper that carries money of the year over into the next. */
    static AssigningDecision yearAfter(int year) {
        return new AssigningDecision(
                UUID.randomUUID(),
                "12/NQ-HĐND",
                LocalDate.of(year + 1, 1, 25),
                DECISION.programmeId(),
                DECISION.unitId(),
                year + 1,
                null,
                false,
                "officer");
    }

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
        return new Standing(EnumSet.noneOf(Flag.class), false, false, Map.of(), statement(true));
    }

    /** The unit of the line is no more after the day. */
    static Standing endsOn(BudgetLine line, LocalDate lastDay) {
        return new Standing(EnumSet.noneOf(Flag.class), false, false, Map.of(line.unitId, lastDay), statement(true));
    }

    static Standing doesNotApply() {
        return new Standing(EnumSet.noneOf(Flag.class), false, false, Map.of(), statement(false));
    }

    static Standing hasParts() {
        return new Standing(EnumSet.noneOf(Flag.class), true, false, Map.of(), statement(true));
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
