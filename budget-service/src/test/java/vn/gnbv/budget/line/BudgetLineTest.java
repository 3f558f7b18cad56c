package vn.gnbv.budget.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gnbv.budget.line.BudgetLineFixture.aChild;
import static vn.gnbv.budget.line.BudgetLineFixture.aLine;
import static vn.gnbv.budget.line.BudgetLineFixture.applies;
import static vn.gnbv.budget.line.BudgetLineFixture.doesNotApply;
import static vn.gnbv.budget.line.BudgetLineFixture.endsOn;
import static vn.gnbv.budget.line.BudgetLineFixture.hasParts;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BudgetLineTest {

    @Test
    void hasAllThatWasAssignedAtFirst() {
        var line = aLine(6_667_000_000L);
        assertThat(line.amounts.availableVnd()).isEqualTo(6_667_000_000L);
        assertThat(line.amounts.carriedInVnd()).isNull();
        assertThat(line.state).isEqualTo(BudgetLine.State.OPEN);
    }

    @Test
    void paysUpToTheLastDong() {
        var line = aLine(100);
        line.spend(Spending.disbursed(60), CapitalType.RECURRENT);
        line.spend(Spending.disbursed(40), CapitalType.RECURRENT);
        assertThat(line.amounts.availableVnd()).isZero();
        assertThat(line.amounts.disbursedVnd()).isEqualTo(100);
    }

    @Test
    void refusesToSpendMoreThanIsLeft() {
        var line = aLine(100);
        line.spend(Spending.disbursed(60), CapitalType.RECURRENT);
        refuses("OVER_AVAILABLE", () -> line.spend(Spending.disbursed(41), CapitalType.RECURRENT));
        assertThat(line.amounts.availableVnd()).isEqualTo(40);
    }

    @Test
    void refusesToSpendAsAnotherCapitalType() {
        refuses("CAPITAL_TYPES_MIXED", () -> aLine(100).spend(Spending.disbursed(1), CapitalType.INVESTMENT));
        refuses("CAPITAL_TYPES_MIXED", () -> aLine(100).spend(Spending.disbursed(1), CapitalType.NOT_STATED));
        refuses("CAPITAL_TYPES_MIXED", () -> aLine(100, Source.COUNTERPART, CapitalType.NOT_STATED, 2024)
                .spend(Spending.disbursed(1), CapitalType.RECURRENT));
    }

    @Test
    void spendsMoneyOfNoStatedTypeOnlyAsSuch() {
        var line = aLine(100, Source.COUNTERPART, CapitalType.NOT_STATED, 2024);
        line.spend(Spending.disbursed(100), CapitalType.NOT_STATED);
        assertThat(line.amounts.availableVnd()).isZero();
    }

    @Test
    void spendsCarriedOverMoneyButPassesNoneOfItOn() {
        var amounts = Amounts.assigned(100, 50L);
        assertThat(amounts.availableVnd()).isEqualTo(150);
        assertThat(amounts.spend(Spending.disbursed(150)).availableVnd()).isZero();
        refuses("OVER_AVAILABLE", () -> amounts.allocate(101, false));
        refuses("OVER_AVAILABLE", () -> amounts.adjust(-101, false));
    }

    @Test
    void passesMoneyOnAndTheSumStays() {
        var parent = aLine(1_621_000_000);
        var child = aChild(parent, 40_000_000);
        parent.allocate(child);
        assertThat(parent.amounts.allocatedVnd()).isEqualTo(40_000_000);
        assertThat(parent.amounts.ownVnd() + child.amounts.ownVnd()).isEqualTo(1_621_000_000);
    }

    @Test
    void refusesToPassOnWhatIsSpent() {
        var parent = aLine(100);
        parent.spend(Spending.disbursed(70), CapitalType.RECURRENT);
        refuses("OVER_AVAILABLE", () -> parent.allocate(aChild(parent, 31)));
        parent.allocate(aChild(parent, 30));
        assertThat(parent.amounts.availableVnd()).isZero();
    }

    @Test
    void refusesAChildOfAnotherFund() {
        var parent = aLine(100);
        refuses("CAPITAL_TYPES_MIXED", () -> parent.allocate(aLine(1, Source.CENTRAL, CapitalType.INVESTMENT, 2024)));
        refuses("SOURCES_MIXED", () -> parent.allocate(aLine(1, Source.COUNTERPART, CapitalType.RECURRENT, 2024)));
        refuses("ORIGIN_YEARS_MIXED", () -> parent.allocate(aLine(1, Source.CENTRAL, CapitalType.RECURRENT, 2023)));
        assertThat(parent.amounts.allocatedVnd()).isZero();
    }

    @Test
    void isLoweredNoFurtherThanWhatIsSpentAndPassedOn() {
        var line = aLine(100);
        line.spend(Spending.disbursed(30), CapitalType.RECURRENT);
        line.allocate(aChild(line, 20));
        refuses("OVER_AVAILABLE", () -> line.adjust(-51, "officer"));
        line.adjust(-50, "officer");
        assertThat(line.amounts.availableVnd()).isZero();
        line.adjust(7, "officer");
        assertThat(line.amounts.availableVnd()).isEqualTo(7);
        assertThat(line.amounts.adjustedVnd()).isEqualTo(-43);
    }

    @Test
    void isLoweredNoFurtherThanWhatIsBoundAdvancedAndSpent() {
        var line = aLine(100);
        line.spend(Spending.committed(20), CapitalType.RECURRENT);
        line.spend(Spending.advanced(30, false), CapitalType.RECURRENT);
        line.spend(Spending.disbursed(10), CapitalType.RECURRENT);
        refuses("OVER_AVAILABLE", () -> line.adjust(-41, "officer"));
        refuses("OVER_AVAILABLE", () -> line.carryOut(41));
        refuses("OVER_AVAILABLE", () -> line.cancel(41));
        refuses("OPEN_OBLIGATIONS", line::close);
        line.adjust(-40, "officer");
        assertThat(line.amounts.availableVnd()).isZero();
    }

    @Test
    void losesWhatExpiredOnTheDayAfterAndOnlyIfItIsOfAnEarlierYear() {
        var carriedOver = aLine(100, Source.CENTRAL, CapitalType.RECURRENT, 2023);
        var lastDay = LocalDate.of(2024, 12, 31);
        carriedOver.settleBy(lastDay);
        assertThat(carriedOver.expire(lastDay)).isZero();
        assertThat(carriedOver.expire(lastDay.plusDays(1))).isEqualTo(100);
        assertThat(carriedOver.amounts.cancelledVnd()).isEqualTo(100);
        assertThat(aLine(100).expire(LocalDate.of(2030, 1, 1))).isZero();
    }

    @Test
    void waitsForASecondOfficerBeforeAnythingLeavesIt() {
        var line = aLine(100);
        line.awaitConfirmation();
        refuses("UNCONFIRMED", () -> line.spend(Spending.disbursed(1), CapitalType.RECURRENT));
        refuses("UNCONFIRMED", () -> line.allocate(aChild(line, 1)));
        line.confirm();
        line.spend(Spending.disbursed(1), CapitalType.RECURRENT);
        assertThat(line.amounts.availableVnd()).isEqualTo(99);
    }

    @Test
    void exchangesMoneyOnlyWithinOneFundAndOneParent() {
        var line = aLine(100);
        assertThatCode(() -> line.requireSameMoneyAs(aLine(5))).doesNotThrowAnyException();
        refuses(
                "CAPITAL_TYPES_MIXED",
                () -> line.requireSameMoneyAs(aLine(5, Source.CENTRAL, CapitalType.INVESTMENT, 2024)));
        refuses(
                "SOURCES_MIXED",
                () -> line.requireSameMoneyAs(aLine(5, Source.COUNTERPART, CapitalType.RECURRENT, 2024)));
        refuses(
                "ORIGIN_YEARS_MIXED",
                () -> line.requireSameMoneyAs(aLine(5, Source.CENTRAL, CapitalType.RECURRENT, 2022)));
        refuses("PARENTS_MIXED", () -> line.requireSameMoneyAs(aChild(aLine(9), 1)));
    }

    @Test
    void isFrozenWhereItsComponentDoesNotApplyAndOpensAgainWhereItDoes() {
        var line = aLine(100);
        var exclusion = doesNotApply();
        assertThat(line.judge(exclusion)).isEqualTo(LineChange.FROZEN);
        assertThat(line.judge(exclusion)).isNull();
        refuses("LINE_FROZEN", () -> line.spend(Spending.disbursed(1), CapitalType.RECURRENT));
        refuses("LINE_FROZEN", () -> line.adjust(1, "officer"));
        refuses("LINE_FROZEN", () -> line.allocate(aChild(line, 1)));
        assertThat(line.judge(applies())).isEqualTo(LineChange.UNFROZEN);
        line.spend(Spending.disbursed(100), CapitalType.RECURRENT);
        assertThat(line.frozenBasis).isNull();
    }

    @Test
    void staysFrozenUnderAnotherBasisAndSaysSo() {
        var line = aLine(100);
        line.judge(doesNotApply());
        assertThat(line.judge(doesNotApply())).isEqualTo(LineChange.REVIEWED);
        assertThat(line.state).isEqualTo(BudgetLine.State.FROZEN);
    }

    @Test
    void movesNothingOnceItIsClosed() {
        var line = aLine(100);
        line.state = BudgetLine.State.CLOSED;
        line.judge(doesNotApply());
        refuses("LINE_CLOSED", () -> line.spend(Spending.disbursed(1), CapitalType.RECURRENT));
        refuses("LINE_CLOSED", () -> line.adjust(1, "officer"));
    }

    @Test
    void isFlaggedAsUnsplitWhileMoneyStandsOnAComponentWithParts() {
        var line = aLine(100);
        assertThat(line.judge(hasParts())).isEqualTo(LineChange.REVIEWED);
        assertThat(line.flags).containsExactly("UNSPLIT");
        line.allocate(aChild(line, 100));
        line.judge(hasParts());
        assertThat(line.flags).isEmpty();
    }

    @Test
    void isPaidWithinItsYearAndTheMonthOfSettlingAfterIt() {
        var line = aLine(100);
        assertThatCode(() -> line.requireSpentInTime(LocalDate.of(2024, 1, 1), Spending.disbursed(1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> line.requireSpentInTime(LocalDate.of(2025, 1, 31), Spending.disbursed(1)))
                .doesNotThrowAnyException();
        refuses(
                "OUTSIDE_BUDGET_YEAR",
                () -> line.requireSpentInTime(LocalDate.of(2023, 12, 31), Spending.disbursed(1)));
        refuses("OUTSIDE_BUDGET_YEAR", () -> line.requireSpentInTime(LocalDate.of(2025, 2, 1), Spending.disbursed(1)));
    }

    @Test
    void isSpentByItsHolderOnlyAndGoesWholeToTheSuccessors() {
        var line = aLine(100);
        var lastDay = LocalDate.of(2024, 6, 30);
        assertThat(line.judge(endsOn(line, lastDay))).isEqualTo(LineChange.REVIEWED);
        assertThatCode(() -> line.requireHeld(lastDay, Spending.disbursed(1))).doesNotThrowAnyException();
        refuses("WITHOUT_HOLDER", () -> line.requireHeld(lastDay.plusDays(1), Spending.disbursed(1)));
        refuses("SUCCESSION_NOT_WHOLE", () -> line.passOn(99));
        line.passOn(100);
        assertThat(line.amounts.adjustedVnd()).isEqualTo(-100);
        assertThat(line.state).isEqualTo(BudgetLine.State.CLOSED);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act).hasMessage(code);
    }
}
