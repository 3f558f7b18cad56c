package vn.gnbv.household.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.household.lifecycle.Standing;
import vn.gnbv.household.programme.EligibleGroup;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.support.Beneficiary.Person;

class EligibilityTest {

    private static final LocalDate ON = LocalDate.of(2024, 5, 10);
    private static final UUID MEMBER = UUID.randomUUID();
    private static final List<String> THREE = List.of("POOR", "NEAR_POOR", "NEWLY_ESCAPED");

    @Test
    void whatTheHouseholdIsOnTheDayOfTheSupportCounts() {
        assertThat(verdict(groups("POOR"), household(LifecycleStatus.POOR))).isEqualTo(EligibilityVerdict.ELIGIBLE);
        assertThat(verdict(groups("POOR"), household(LifecycleStatus.NEAR_POOR)))
                .isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        assertThat(verdict(groups("POOR", "NEAR_POOR"), household(LifecycleStatus.NEAR_POOR)))
                .isEqualTo(EligibilityVerdict.ELIGIBLE);
        assertThat(verdict(groups("NEWLY_ESCAPED"), household(LifecycleStatus.NEWLY_ESCAPED)))
                .isEqualTo(EligibilityVerdict.ELIGIBLE);
        assertThat(verdict(groups("NEWLY_ESCAPED"), household(LifecycleStatus.NOT_POOR)))
                .isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
    }

    @Test
    void whomNoDecisionHasRecognisedIsNotPoor() {
        var judged = Eligibility.judge(groups("POOR", "NEAR_POOR"), household(null));
        assertThat(judged.verdict()).isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        assertThat(texts(judged)).containsExactly("NOT_IN_GROUP:POOR,NEAR_POOR");
    }

    @Test
    void anEscapeOfWhichTheStandardDoesNotSayHowLongItIsNewIsNeitherGrantedNorRefused() {
        var escaped = new Standing(
                LifecycleStatus.NOT_POOR,
                PovertyClass.NOT_POOR,
                ON.minusYears(1),
                PovertyClass.POOR,
                ON.minusYears(1),
                null,
                MEMBER,
                MEMBER);
        var who = new Beneficiary(null, ON, escaped, List.of(person(ON.minusYears(40))), Set.of());
        var judged = Eligibility.judge(groups("POOR", "NEWLY_ESCAPED"), who);
        assertThat(judged.verdict()).isEqualTo(EligibilityVerdict.UNKNOWN);
        assertThat(texts(judged)).containsExactly("GROUP_UNKNOWN:NEWLY_ESCAPED");
    }

    @Test
    void aChildIsTooOldFromItsSixteenthBirthdayOn() {
        var nutrition = List.of(new EligibleGroup(THREE, null, 16, null, List.of(), null));
        assertThat(verdict(nutrition, child(LocalDate.of(2008, 5, 11)))).isEqualTo(EligibilityVerdict.ELIGIBLE);
        var judged = Eligibility.judge(nutrition, child(LocalDate.of(2008, 5, 10)));
        assertThat(judged.verdict()).isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        assertThat(texts(judged)).containsExactly("IN_GROUP:POOR", "AGE:0–15");
    }

    @Test
    void aYearOfBirthAloneDecidesWhereBothItsAgesDo() {
        var nutrition = List.of(new EligibleGroup(THREE, null, 16, null, List.of(), null));
        assertThat(verdict(nutrition, born(2009))).isEqualTo(EligibilityVerdict.ELIGIBLE);
        assertThat(verdict(nutrition, born(2008))).isEqualTo(EligibilityVerdict.UNKNOWN);
        assertThat(verdict(nutrition, born(2007))).isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        assertThat(verdict(nutrition, born(null))).isEqualTo(EligibilityVerdict.UNKNOWN);
    }

    @Test
    void aHouseholdAsAWholeHasTheAgeOfAnyOfItsMembers() {
        var nutrition = List.of(new EligibleGroup(THREE, null, 16, null, List.of(), null));
        var who = new Beneficiary(
                null,
                ON,
                standing(LifecycleStatus.POOR),
                List.of(person(ON.minusYears(40)), person(ON.minusYears(3))),
                Set.of());
        assertThat(verdict(nutrition, who)).isEqualTo(EligibilityVerdict.ELIGIBLE);
    }

    @Test
    void aLabelledPlaceIsAskedForOfTheUnitOrAnyAboveIt() {
        var housing = List.of(new EligibleGroup(List.of("POOR"), null, null, "POOR_DISTRICT", List.of(), null));
        var judged = Eligibility.judge(housing, household(LifecycleStatus.POOR));
        assertThat(judged.verdict()).isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        assertThat(texts(judged)).containsExactly("IN_GROUP:POOR", "UNIT_LABEL:POOR_DISTRICT");
        var there = new Beneficiary(
                null, ON, standing(LifecycleStatus.POOR), List.of(person(null)), Set.of("POOR_DISTRICT"));
        assertThat(verdict(housing, there)).isEqualTo(EligibilityVerdict.ELIGIBLE);
    }

    @Test
    void oneGroupOfSeveralIsEnough() {
        var groups = List.of(
                new EligibleGroup(List.of("POOR"), null, null, "POOR_DISTRICT", List.of(), null),
                new EligibleGroup(List.of("NEAR_POOR"), null, null, null, List.of(), null));
        assertThat(verdict(groups, household(LifecycleStatus.NEAR_POOR))).isEqualTo(EligibilityVerdict.ELIGIBLE);
    }

    @Test
    void whatNoRecordTellsIsUnknown() {
        assertThat(verdict(groups("A_GROUP_OF_TOMORROW"), household(LifecycleStatus.POOR)))
                .isEqualTo(EligibilityVerdict.UNKNOWN);
        assertThat(verdict(groups("UNIT_ITSELF"), household(LifecycleStatus.POOR)))
                .isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        assertThat(verdict(null, household(LifecycleStatus.POOR))).isEqualTo(EligibilityVerdict.UNKNOWN);
        assertThat(texts(Eligibility.judge(null, household(LifecycleStatus.POOR))))
                .containsExactly("NOT_STATED");
    }

    @Test
    void whoIsNotDisabledIsNoDisabledPersonAndOfWhoIsTheLivelihoodIsUnknown() {
        assertThat(verdict(groups("DISABLED_WITHOUT_LIVELIHOOD"), disabled("NONE")))
                .isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        assertThat(verdict(groups("DISABLED_WITHOUT_LIVELIHOOD"), disabled("SEVERE")))
                .isEqualTo(EligibilityVerdict.UNKNOWN);
        assertThat(verdict(groups("DISABLED_WITHOUT_LIVELIHOOD"), disabled(null)))
                .isEqualTo(EligibilityVerdict.UNKNOWN);
    }

    @Test
    void aWorkerHasALowIncomeByTheAnswerToTheApplicationAndUnknownWithoutOne() {
        var workers = groups("LOW_INCOME_WORKER");
        assertThat(texts(Eligibility.judge(workers, worker(LifecycleStatus.NOT_POOR, true))))
                .containsExactly("IN_GROUP:LOW_INCOME_WORKER");
        assertThat(verdict(workers, worker(null, true))).isEqualTo(EligibilityVerdict.ELIGIBLE);
        assertThat(verdict(workers, worker(LifecycleStatus.NEWLY_ESCAPED, true)))
                .isEqualTo(EligibilityVerdict.ELIGIBLE);
        var refused = Eligibility.judge(workers, worker(LifecycleStatus.NOT_POOR, false));
        assertThat(refused.verdict()).isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
        assertThat(texts(refused)).containsExactly("NOT_IN_GROUP:LOW_INCOME_WORKER");
        var unknown = Eligibility.judge(workers, worker(LifecycleStatus.NOT_POOR, null));
        assertThat(unknown.verdict()).isEqualTo(EligibilityVerdict.UNKNOWN);
        assertThat(texts(unknown)).containsExactly("GROUP_UNKNOWN:LOW_INCOME_WORKER");
    }

    @Test
    void whoIsOnAListIsNoWorkerWithALowIncomeWhateverWasConfirmedBefore() {
        for (var status : List.of(LifecycleStatus.POOR, LifecycleStatus.NEAR_POOR)) {
            assertThat(verdict(groups("LOW_INCOME_WORKER"), worker(status, true)))
                    .isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
            assertThat(verdict(groups("POOR", "NEAR_POOR", "LOW_INCOME_WORKER"), worker(status, null)))
                    .isEqualTo(EligibilityVerdict.ELIGIBLE);
        }
    }

    @Test
    void aHouseholdAsAWholeHasALowIncomeWhereAnyOfItsWorkersHas() {
        var who = new Beneficiary(null, ON, null, List.of(worked(false), worked(true), worked(null)), Set.of());
        assertThat(verdict(groups("LOW_INCOME_WORKER"), who)).isEqualTo(EligibilityVerdict.ELIGIBLE);
    }

    @Test
    void tellsWhichPrioritiesTheBeneficiaryHas() {
        var asked = List.of(new EligibleGroup(
                List.of("POOR"),
                null,
                null,
                null,
                List.of("ETHNIC_MINORITY", "MERIT_FAMILY", "WOMAN", "DISABLED"),
                null));
        var who = new Beneficiary(
                null,
                ON,
                standing(LifecycleStatus.POOR),
                List.of(
                        new Person(UUID.randomUUID(), true, null, 1980, "Thái", false, "NONE", null),
                        new Person(UUID.randomUUID(), false, null, 1950, "Kinh", true, "MILD", null)),
                Set.of());
        assertThat(Eligibility.judge(asked, who).priorities())
                .containsExactly("ETHNIC_MINORITY", "MERIT_FAMILY", "WOMAN", "DISABLED");
        assertThat(Eligibility.judge(asked, household(LifecycleStatus.POOR)).priorities())
                .isEmpty();
    }

    @Test
    void aConditionInWordsIsToldToWhomIsEligible() {
        var asked = List.of(new EligibleGroup(List.of("POOR"), null, null, null, List.of(), "cam kết trả lại"));
        assertThat(texts(Eligibility.judge(asked, household(LifecycleStatus.POOR))))
                .containsExactly("IN_GROUP:POOR", "CONDITION:cam kết trả lại");
        assertThat(EligibilityReason.of("CONDITION:a: b").detail()).isEqualTo("a: b");
    }

    private static EligibilityVerdict verdict(@Nullable List<EligibleGroup> groups, Beneficiary who) {
        return Eligibility.judge(groups, who).verdict();
    }

    private static List<String> texts(Eligibility judged) {
        return judged.reasons().stream().map(EligibilityReason::text).toList();
    }

    private static List<EligibleGroup> groups(String... groups) {
        return List.of(new EligibleGroup(Arrays.asList(groups), null, null, null, List.of(), null));
    }

    private static Beneficiary household(@Nullable LifecycleStatus status) {
        return new Beneficiary(null, ON, standing(status), List.of(person(ON.minusYears(40))), Set.of());
    }

    private static Beneficiary child(LocalDate born) {
        return new Beneficiary(
                MEMBER,
                ON,
                standing(LifecycleStatus.POOR),
                List.of(
                        person(ON.minusYears(40)),
                        new Person(MEMBER, true, born, born.getYear(), "Kinh", false, "NONE", null)),
                Set.of());
    }

    private static Beneficiary born(@Nullable Integer year) {
        return new Beneficiary(
                MEMBER,
                ON,
                standing(LifecycleStatus.POOR),
                List.of(new Person(MEMBER, true, null, year, "Kinh", false, "NONE", null)),
                Set.of());
    }

    private static Beneficiary disabled(@Nullable String disability) {
        return new Beneficiary(
                MEMBER,
                ON,
                standing(LifecycleStatus.NOT_POOR),
                List.of(new Person(MEMBER, true, null, 1980, "Kinh", false, disability, null)),
                Set.of());
    }

    private static Beneficiary worker(@Nullable LifecycleStatus status, @Nullable Boolean lowIncome) {
        return new Beneficiary(
                MEMBER,
                ON,
                standing(status),
                List.of(
                        worked(Boolean.TRUE.equals(lowIncome) ? null : Boolean.TRUE),
                        new Person(MEMBER, true, null, 1980, "Kinh", false, "NONE", lowIncome)),
                Set.of());
    }

    private static Person worked(@Nullable Boolean lowIncome) {
        return new Person(UUID.randomUUID(), true, null, 1980, "Kinh", false, "NONE", lowIncome);
    }

    private static Person person(@Nullable LocalDate born) {
        return new Person(
                UUID.randomUUID(), false, born, born == null ? null : born.getYear(), "Kinh", false, "NONE", null);
    }

    private static @Nullable Standing standing(@Nullable LifecycleStatus status) {
        return status == null
                ? null
                : new Standing(status, PovertyClass.NOT_POOR, ON.minusYears(1), null, null, null, MEMBER, MEMBER);
    }
}
