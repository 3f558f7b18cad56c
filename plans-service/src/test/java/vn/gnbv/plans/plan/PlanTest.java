package vn.gnbv.plans.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

    private static final Signer SIGNER = new Signer("A", "Chủ tịch");
    private static final LocalDate APRIL = LocalDate.parse("2024-04-01");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");

    @Test
    void beginsAsADraftWithoutAnEdition() {
        var plan = PlanFixture.aDraft();
        assertThat(plan.state).isEqualTo(PlanState.DRAFT);
        assertThat(plan.edition).isZero();
    }

    @Test
    void isIssuedAsItsFirstEdition() {
        var plan = PlanFixture.anIssuedPlan();
        assertThat(plan.state).isEqualTo(PlanState.ISSUED);
        assertThat(plan.edition).isEqualTo(1);
        assertThat(plan.numberUnknown).isTrue();
    }

    @Test
    void isNotIssuedEmpty() {
        assertThatThrownBy(() -> PlanFixture.anEmptyDraft().issue(paper(APRIL), PlanFixture.TODAY))
                .hasMessage("PLAN_EMPTY");
    }

    @Test
    void isIssuedWithTasksAloneAsManyPlansAre() {
        var plan = PlanFixture.anEmptyDraft();
        plan.stateTasks(PlanFixture.tasks("1.1"));
        plan.issue(paper(APRIL), PlanFixture.TODAY);
        assertThat(plan.state).isEqualTo(PlanState.ISSUED);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanState.class,
            names = {"DRAFT", "SUBMITTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void changesAsADraftOnly(PlanState state) {
        var plan = PlanFixture.in(state);
        List<Consumer<Plan>> changes = List.of(
                p -> p.revise(PlanFixture.request()),
                p -> p.stateTargets(List.of()),
                p -> p.stateTasks(List.of()),
                p -> p.stateRegimes(List.of()),
                p -> p.issue(paper(APRIL), PlanFixture.TODAY));
        for (var change : changes) {
            assertThatThrownBy(() -> change.accept(plan)).hasMessage("PLAN_NOT_DRAFT");
        }
    }

    @ParameterizedTest
    @EnumSource(value = PlanState.class, names = "ISSUED", mode = EnumSource.Mode.EXCLUDE)
    void isAmendedAndClosedInForceOnly(PlanState state) {
        var plan = PlanFixture.in(state);
        assertThatThrownBy(() -> plan.amend(amendment(JUNE, null), null, PlanFixture.TODAY))
                .hasMessage("PLAN_NOT_IN_FORCE");
        assertThatThrownBy(() -> plan.close("x", JUNE)).hasMessage("PLAN_NOT_IN_FORCE");
        assertThatThrownBy(() -> plan.giveWayTo(PlanFixture.anIssuedPlan())).hasMessage("PLAN_ALREADY_REPLACED");
        assertThat(plan.state).isEqualTo(state);
    }

    @Test
    void doesNotChangeWhileItIsSubmittedButIsIssuedOrWithdrawn() {
        var plan = PlanFixture.in(PlanState.SUBMITTED);
        List<Consumer<Plan>> changes = List.of(
                p -> p.revise(PlanFixture.request()),
                p -> p.stateTargets(List.of()),
                p -> p.stateTasks(List.of()),
                p -> p.stateRegimes(List.of()),
                Plan::submit);
        for (var change : changes) {
            assertThatThrownBy(() -> change.accept(plan)).hasMessage("PLAN_SUBMITTED");
        }
        assertThat(plan.isDraft()).isTrue();
        plan.withdraw();
        assertThat(plan.state).isEqualTo(PlanState.DRAFT);
        plan.submit();
        plan.issue(paper(APRIL), PlanFixture.TODAY);
        assertThat(plan.state).isEqualTo(PlanState.ISSUED);
    }

    @ParameterizedTest
    @EnumSource(value = PlanState.class, names = "SUBMITTED", mode = EnumSource.Mode.EXCLUDE)
    void isWithdrawnOnlyWhileItIsSubmitted(PlanState state) {
        assertThatThrownBy(() -> PlanFixture.in(state).withdraw()).hasMessage("PLAN_NOT_SUBMITTED");
    }

    @Test
    void isNotSubmittedEmpty() {
        assertThatThrownBy(() -> PlanFixture.anEmptyDraft().submit()).hasMessage("PLAN_EMPTY");
    }

    @Test
    void givesWayToItsSuccessorAndEndsItsRegimes() {
        var plan = PlanFixture.aDraft();
        plan.stateRegimes(PlanFixture.regimes());
        plan.issue(paper(APRIL), PlanFixture.TODAY);
        var successor = PlanFixture.anIssuedPlan();
        plan.giveWayTo(successor);
        assertThat(plan.state).isEqualTo(PlanState.SUPERSEDED);
        assertThat(plan.supersededByPlanId).isEqualTo(successor.id);
        assertThat(plan.regimes).noneMatch(regime -> regime.stands());
        assertThat(plan.targets).allMatch(target -> target.stands());
    }

    @Test
    void countsItsEditions() {
        var plan = PlanFixture.anIssuedPlan();
        plan.amend(amendment(JUNE, null), null, PlanFixture.TODAY);
        plan.amend(amendment(JUNE, "Tên mới"), null, PlanFixture.TODAY);
        assertThat(plan.edition).isEqualTo(3);
        assertThat(plan.title).isEqualTo("Tên mới");
        assertThat(plan.reason).isEqualTo("vì");
    }

    @Test
    void isNotAmendedByAPaperOlderThanItself() {
        var plan = PlanFixture.anIssuedPlan();
        assertThatThrownBy(() -> plan.amend(amendment(APRIL.minusDays(1), null), null, PlanFixture.TODAY))
                .hasMessage("AMENDED_BEFORE_ISSUE");
        assertThat(plan.edition).isEqualTo(1);
    }

    @Test
    void forgetsThePlaceholdersOfThePaperThatIsReplacedAndKeepsTheOthers() {
        var plan = PlanFixture.aDraft();
        plan.issue(
                new Paper(null, true, APRIL, null, SIGNER, List.of("issuedOn", "signer", "targets/1"), null),
                PlanFixture.TODAY);
        assertThat(plan.sample).containsExactly("number", "issuedOn", "signer", "targets/1");
        plan.amend(amendment(JUNE, null), null, PlanFixture.TODAY);
        assertThat(plan.sample).containsExactly("targets/1");
    }

    @Test
    void keepsThePartsThatAnAmendmentLeavesOutAsOfTheirLastEdition() {
        var plan = PlanFixture.aDraft();
        plan.stateTasks(PlanFixture.tasks("1.1", "1.2"));
        plan.issue(paper(APRIL), PlanFixture.TODAY);
        plan.amend(PlanFixture.amendment(JUNE, PlanFixture.tasks("1.2", "1.3")), null, PlanFixture.TODAY);
        assertThat(PlanView.of(plan, List.of()).tasks())
                .extracting(task -> task.number() + " since " + task.sinceEdition())
                .containsExactly("1.2 since 1", "1.3 since 2");
        assertThat(plan.tasks).hasSize(3);
    }

    @Test
    void forgetsThePartsThatADraftLeavesOut() {
        var plan = PlanFixture.aDraft();
        plan.stateTasks(PlanFixture.tasks("1.1", "1.2"));
        plan.stateTasks(PlanFixture.tasks("1.2"));
        assertThat(plan.tasks).hasSize(1);
    }

    @Test
    void takesUpATaskAgainThatHadBeenDropped() {
        var plan = PlanFixture.aDraft();
        plan.stateTasks(PlanFixture.tasks("1.1"));
        plan.issue(paper(APRIL), PlanFixture.TODAY);
        plan.amend(PlanFixture.amendment(JUNE, List.of()), null, PlanFixture.TODAY);
        plan.amend(PlanFixture.amendment(JUNE, PlanFixture.tasks("1.1")), null, PlanFixture.TODAY);
        assertThat(plan.tasks).hasSize(1);
        assertThat(PlanView.of(plan, List.of()).tasks()).hasSize(1);
    }

    @Test
    void bindsItsRegimesWhenIssuedAndEndsThemWhenClosed() {
        var plan = PlanFixture.aDraft();
        plan.stateRegimes(PlanFixture.regimes());
        assertThat(plan.regimes).noneMatch(regime -> regime.hasChanged());
        plan.issue(paper(APRIL), PlanFixture.TODAY);
        assertThat(plan.regimes).allMatch(regime -> regime.hasChanged() && regime.stands());
        plan.close("hết năm", JUNE);
        assertThat(plan.regimes).noneMatch(regime -> regime.stands());
    }

    @Test
    void doesNotChangeWhatItIsAbout() {
        var other = new DraftPlan(
                null,
                UUID.randomUUID(),
                PlanFixture.UNIT,
                2024,
                "x",
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> PlanFixture.aDraft().revise(other)).hasMessage("PLAN_IDENTITY_FIXED");
    }

    private static Paper paper(LocalDate day) {
        return new Paper(null, true, day, null, SIGNER, null, null);
    }

    private static AmendPlan amendment(LocalDate day, @Nullable String title) {
        return new AmendPlan("vì", null, true, day, null, SIGNER, null, title, null, null, null, null, null);
    }
}
