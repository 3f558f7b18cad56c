package vn.gnbv.household.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatCheckTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);
    private static final UUID HOUSEHOLD = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID CHILD = new UUID(1, 1);
    private static final UUID SECOND_CHILD = new UUID(1, 2);
    private static final Lineage ALONE = new Lineage(HOUSEHOLD, List.of());

    @Test
    void whereNoRuleIsStatedTheSameContentIsRefusedAndAnotherIsAllowed() {
        var check = new RepeatCheck(List.of());
        assertThat(verdicts(check, given("COW", DAY), given("COW", DAY.minusYears(9)), ALONE))
                .containsExactly(RepeatVerdict.REFUSE);
        assertThat(verdicts(check, given("COW", DAY), given("CLASS", DAY), ALONE))
                .isEmpty();
    }

    @Test
    void aRuleOfAPairHoldsInBothOrders() {
        var check = new RepeatCheck(List.of(rule("HOUSE", "REPAIR", RepeatVerdict.REFUSE, null, null)));
        assertThat(verdicts(check, given("HOUSE", DAY), given("REPAIR", DAY.minusYears(1)), ALONE))
                .containsExactly(RepeatVerdict.REFUSE);
        assertThat(verdicts(check, given("REPAIR", DAY), given("HOUSE", DAY.minusYears(1)), ALONE))
                .containsExactly(RepeatVerdict.REFUSE);
        assertThat(verdicts(check, given("REPAIR", DAY), given("HOUSE", DAY.plusYears(1)), ALONE))
                .containsExactly(RepeatVerdict.REFUSE);
    }

    @Test
    void whatTheLawAllowsPassesThoughItIsTheSameContent() {
        var check = new RepeatCheck(List.of(rule("LOAN", "LOAN", RepeatVerdict.ALLOW, null, null)));
        assertThat(verdicts(check, given("LOAN", DAY), given("LOAN", DAY), ALONE))
                .isEmpty();
    }

    @Test
    void twelveMonthsEndWithTheSameDayOfTheNextYear() {
        var check = new RepeatCheck(List.of(rule("COW", "COW", RepeatVerdict.WARN, 12, null)));
        assertThat(verdicts(check, given("COW", DAY.plusYears(1).minusDays(1)), given("COW", DAY), ALONE))
                .containsExactly(RepeatVerdict.WARN);
        assertThat(verdicts(check, given("COW", DAY.plusYears(1)), given("COW", DAY), ALONE))
                .isEmpty();
    }

    @Test
    void insuranceOfTwoYearsPassesAndThatOfOneYearTwiceDoesNot() {
        var check = new RepeatCheck(List.of(rule("INSURANCE", "INSURANCE", RepeatVerdict.REFUSE, 0, null)));
        var of2023 = insurance(2023, CHILD);
        assertThat(verdicts(check, insurance(2024, CHILD), of2023, ALONE)).isEmpty();
        assertThat(verdicts(check, insurance(2022, CHILD), of2023, ALONE)).isEmpty();
        assertThat(verdicts(check, insurance(2023, CHILD), of2023, ALONE)).containsExactly(RepeatVerdict.REFUSE);
        assertThat(verdicts(check, insurance(2023, SECOND_CHILD), of2023, ALONE))
                .isEmpty();
    }

    @Test
    void aPersonIsFollowedIntoAnotherHousehold() {
        var check = new RepeatCheck(List.of());
        var inAnother = new Benefit(UUID.randomUUID(), OTHER, CHILD, "CLASS", DAY, DAY, DAY, null, null);
        var here = new Benefit(UUID.randomUUID(), HOUSEHOLD, CHILD, "CLASS", DAY, DAY, DAY, null, null);
        assertThat(verdicts(check, here, inAnother, ALONE)).containsExactly(RepeatVerdict.REFUSE);
    }

    @Test
    void whatTheHouseholdWasGivenConcernsEachOfItsMembers() {
        var check = new RepeatCheck(List.of(rule("CARE", "CLASS", RepeatVerdict.WARN, null, null)));
        var ofChild = new Benefit(UUID.randomUUID(), HOUSEHOLD, CHILD, "CLASS", DAY, DAY, DAY, null, null);
        assertThat(verdicts(check, given("CARE", DAY), ofChild, ALONE)).containsExactly(RepeatVerdict.WARN);
    }

    @Test
    void theRuleInForceOnTheDayOfTheLaterSupportDecidesWhicheverIsEnteredFirst() {
        var strict = rule("COW", "COW", RepeatVerdict.REFUSE, null, null);
        var mild = new SupportRule(
                UUID.randomUUID(), 0, "COW", "COW", RepeatVerdict.ALLOW, null, null, DAY, "vi", "en", "basis");
        var check = new RepeatCheck(List.of(strict, mild));
        var before = given("COW", DAY.minusDays(1));
        assertThat(verdicts(check, given("COW", DAY.minusDays(2)), before, ALONE))
                .containsExactly(RepeatVerdict.REFUSE);
        assertThat(verdicts(check, given("COW", DAY), before, ALONE)).isEmpty();
        assertThat(verdicts(check, before, given("COW", DAY), ALONE)).isEmpty();
    }

    @Test
    void ofTwoRulesOfOneDayTheOneThatWasStatedLaterHolds() {
        var check = new RepeatCheck(List.of(
                rule("COW", "COW", RepeatVerdict.REFUSE, null, null),
                rule("COW", "COW", RepeatVerdict.WARN, null, null)));
        assertThat(verdicts(check, given("COW", DAY), given("COW", DAY), ALONE)).containsExactly(RepeatVerdict.WARN);
    }

    @Test
    void aHouseholdThatHasSplitOffIsHelpedForItselfOnlyAfterTheMonthsThatTheRuleStates() {
        var split = new Lineage(HOUSEHOLD, List.of(new Lineage.Link(OTHER, HOUSEHOLD, true, DAY)));
        var ofParent = new Benefit(
                UUID.randomUUID(),
                OTHER,
                null,
                "HOUSE",
                DAY.minusYears(1),
                DAY.minusYears(1),
                DAY.minusYears(1),
                null,
                null);
        var forEver = new RepeatCheck(List.of(rule("HOUSE", "HOUSE", RepeatVerdict.REFUSE, null, null)));
        var threeYears = new RepeatCheck(List.of(rule("HOUSE", "HOUSE", RepeatVerdict.REFUSE, null, 36)));
        assertThat(verdicts(forEver, given("HOUSE", DAY.plusYears(9)), ofParent, split))
                .containsExactly(RepeatVerdict.REFUSE);
        assertThat(verdicts(threeYears, given("HOUSE", DAY.plusMonths(36).minusDays(1)), ofParent, split))
                .containsExactly(RepeatVerdict.REFUSE);
        assertThat(verdicts(threeYears, given("HOUSE", DAY.plusMonths(36)), ofParent, split))
                .isEmpty();
        assertThat(verdicts(forEver, given("HOUSE", DAY), ofParent, ALONE)).isEmpty();
    }

    @Test
    void aMergerBindsForEver() {
        var merged = new Lineage(HOUSEHOLD, List.of(new Lineage.Link(OTHER, HOUSEHOLD, false, DAY)));
        assertThat(merged.holds(OTHER, DAY.plusYears(20), 36)).isTrue();
    }

    @Test
    void brothersFromOneOriginAreOfOneLineage() {
        var brother = new UUID(0, 3);
        var lineage = new Lineage(
                HOUSEHOLD,
                List.of(new Lineage.Link(OTHER, HOUSEHOLD, true, DAY), new Lineage.Link(OTHER, brother, true, DAY)));
        assertThat(lineage.holds(brother, DAY, null)).isTrue();
        assertThat(lineage.holds(new UUID(0, 4), DAY, null)).isFalse();
    }

    private static List<RepeatVerdict> verdicts(RepeatCheck check, Benefit fresh, Benefit earlier, Lineage lineage) {
        return check.judge(fresh, List.of(earlier), lineage).stream()
                .map(RepeatCheck.Finding::verdict)
                .toList();
    }

    private static Benefit given(String content, LocalDate on) {
        return new Benefit(UUID.randomUUID(), HOUSEHOLD, null, content, on, on, on, null, null);
    }

    private static Benefit insurance(int year, UUID member) {
        return new Benefit(
                UUID.randomUUID(),
                HOUSEHOLD,
                member,
                "INSURANCE",
                LocalDate.of(year, 2, 1),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                null,
                null);
    }

    private static SupportRule rule(
            String first, String second, RepeatVerdict verdict, @Nullable Integer within, @Nullable Integer apart) {
        return new SupportRule(
                UUID.randomUUID(),
                0,
                first,
                second,
                verdict,
                within,
                apart,
                LocalDate.of(2020, 1, 1),
                "vi",
                "en",
                "basis");
    }
}
