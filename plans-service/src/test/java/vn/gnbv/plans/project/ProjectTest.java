package vn.gnbv.plans.project;

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
import vn.gnbv.plans.Headcount;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.plans.programme.Footing;
import vn.gnbv.plans.target.Decimal;
import vn.gnbv.platform.problem.Refusals;

class ProjectTest {

    private static final UUID UNIT = new UUID(0, 126);
    private static final LocalDate TODAY = LocalDate.parse("2025-01-02");
    private static final LocalDate PROPOSED = LocalDate.parse("2024-03-20");
    private static final LocalDate DECIDED = LocalDate.parse("2024-04-15");
    private static final LocalDate STARTED = LocalDate.parse("2024-05-02");
    private static final LocalDate ENDED = LocalDate.parse("2024-11-30");
    private static final Footing FOOTING = new Footing(new UUID(0, 1), new UUID(0, 20), Applies.APPLICABLE, null);
    private static final Party GROUP = new Party(null, "Tổ cộng đồng");

    @Test
    void beginsAsAProposalThatIsItsAreasOwn() {
        var project = in(ProjectState.PROPOSED);
        assertThat(project.state).isEqualTo(ProjectState.PROPOSED);
        assertThat(project.isKnownToAll()).isFalse();
        assertThat(project.areaDate).isEqualTo("2024-01-01");
    }

    @Test
    void goesFromApprovalToItsResult() {
        var project = in(ProjectState.FINISHED);
        assertThat(project.isKnownToAll()).isTrue();
        assertThat(project.startedOn).isEqualTo(STARTED);
        assertThat(project.finishedOn).isEqualTo(ENDED);
        assertThat(project.householdsActual).isEqualTo(households(28));
        assertThat(ProjectView.of(project).warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProjectState.class)
    void isApprovedAsAProposalOnly(ProjectState state) {
        assertStep(state, state == ProjectState.PROPOSED, p -> p.approve(decision(DECIDED), FOOTING, TODAY));
    }

    @ParameterizedTest
    @EnumSource(ProjectState.class)
    void beginsOnceApprovedOnly(ProjectState state) {
        assertStep(state, state == ProjectState.APPROVED, p -> p.start(STARTED, FOOTING, TODAY));
    }

    @ParameterizedTest
    @EnumSource(ProjectState.class)
    void isFinishedOnceBegunOnly(ProjectState state) {
        assertStep(state, state == ProjectState.RUNNING, p -> p.finish(finish(ENDED), TODAY));
    }

    @ParameterizedTest
    @EnumSource(ProjectState.class)
    void isStoppedUntilItHasEnded(ProjectState state) {
        var ended = state == ProjectState.FINISHED || state == ProjectState.STOPPED;
        assertStep(state, !ended, p -> p.stop(new StopProject(ENDED, "Dịch bệnh"), TODAY));
    }

    @Test
    void staysItsAreasOwnWhenAProposalIsStopped() {
        var project = in(ProjectState.PROPOSED);
        project.stop(new StopProject(DECIDED, "Không đủ hộ"), TODAY);
        assertThat(project.isKnownToAll()).isFalse();
        assertThat(project.stopReason).isEqualTo("Không đủ hộ");
    }

    @Test
    void takesNoStepBeforeTheOneBeforeAndNoneInTheFuture() {
        var proposal = in(ProjectState.PROPOSED);
        assertRefused(() -> proposal.approve(decision(PROPOSED.minusDays(1)), FOOTING, TODAY));
        assertRefused(() -> proposal.approve(decision(TODAY.plusDays(1)), FOOTING, TODAY));
        assertThat(proposal.state).isEqualTo(ProjectState.PROPOSED);
        var approved = in(ProjectState.APPROVED);
        assertRefused(() -> approved.start(DECIDED.minusDays(1), FOOTING, TODAY));
        assertRefused(() -> approved.start(TODAY.plusDays(1), FOOTING, TODAY));
        approved.start(DECIDED, FOOTING, TODAY);
        assertRefused(() -> approved.finish(finish(DECIDED.minusDays(1)), TODAY));
        assertRefused(() -> approved.stop(new StopProject(DECIDED.minusDays(1), "x"), TODAY));
        assertThat(approved.state).isEqualTo(ProjectState.RUNNING);
    }

    @Test
    void keepsWhatWasStatedOfItsResultWhereTheEndSaysNothingOfIt() {
        var project = in(ProjectState.RUNNING);
        project.finish(new FinishProject(ENDED, null, null), TODAY);
        assertThat(project.householdsActual).isNull();
        assertThat(ProjectView.of(project).warnings())
                .extracting(caution -> caution.code().name())
                .containsExactly("ACTUAL_NOT_STATED");
    }

    @Test
    void takesACorrectionWithItsReasonAndItsDecisionOnceItIsApproved() {
        assertCorrection(in(ProjectState.PROPOSED), stated(null, null), true);
        assertCorrection(in(ProjectState.PROPOSED), stated(decision(DECIDED), null), false);
        assertCorrection(in(ProjectState.RUNNING), stated(decision(DECIDED), "Sai số"), true);
        assertCorrection(in(ProjectState.RUNNING), stated(decision(DECIDED), null), false);
        assertCorrection(in(ProjectState.RUNNING), stated(null, "Sai số"), false);
        assertCorrection(in(ProjectState.RUNNING), stated(decision(STARTED), "Sai số"), true);
        assertCorrection(in(ProjectState.RUNNING), stated(decision(STARTED.plusDays(1)), "Sai số"), false);
        assertCorrection(in(ProjectState.RUNNING), stated(decision(PROPOSED.minusDays(1)), "Sai số"), false);
    }

    @Test
    void keepsItsUnitAndYear() {
        var project = in(ProjectState.PROPOSED);
        var elsewhere = project(new UUID(0, 14), 2024, null, null, GROUP, null, null);
        assertThatThrownBy(() -> project.checkCorrection(elsewhere, TODAY, new Refusals()))
                .hasMessage("IDENTITY_FIXED");
        var later = project(UNIT, 2025, null, null, GROUP, null, null);
        assertThatThrownBy(() -> project.checkCorrection(later, TODAY, new Refusals()))
                .hasMessage("IDENTITY_FIXED");
    }

    @Test
    void namesAPartyOneWayOnly() {
        assertThat(broken(project(UNIT, 2024, null, null, new Party(UNIT, null), null, null)))
                .isFalse();
        assertThat(broken(project(UNIT, 2024, null, null, new Party(null, null), null, null)))
                .isTrue();
        assertThat(broken(project(UNIT, 2024, null, null, new Party(UNIT, "x"), null, null)))
                .isTrue();
    }

    @Test
    void beginsInItsYearAndEndsAfterwards() {
        assertThat(broken(project(UNIT, 2024, "2024-12-31", "2024-12-31", GROUP, null, null)))
                .isFalse();
        assertThat(broken(project(UNIT, 2024, "2024-05-01", "2026-05-01", GROUP, null, null)))
                .isFalse();
        assertThat(broken(project(UNIT, 2024, "2025-01-01", null, GROUP, null, null)))
                .isTrue();
        assertThat(broken(project(UNIT, 2024, "2024-05-02", "2024-05-01", GROUP, null, null)))
                .isTrue();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "0,false",
        "30,false",
        "33.5,false",
        "100,false",
        "100.1,true",
        "-1,true"
    })
    void revolvesAShareOfItsSupport(String share, boolean refused) {
        var revolving = new Revolving(new Decimal(new java.math.BigDecimal(share)), null);
        assertThat(broken(project(UNIT, 2024, null, null, GROUP, revolving, null)))
                .isEqualTo(refused);
    }

    @Test
    void namesALineOfTheBudgetOnce() {
        var line = new UUID(0, 5);
        assertThat(broken(project(UNIT, 2024, null, null, GROUP, null, List.of(line))))
                .isFalse();
        assertThat(broken(project(UNIT, 2024, null, null, GROUP, null, List.of(line, line))))
                .isTrue();
    }

    private static void assertStep(ProjectState state, boolean allowed, Consumer<Project> step) {
        var project = in(state);
        if (allowed) {
            step.accept(project);
            assertThat(project.state).isNotEqualTo(state);
        } else {
            assertThatThrownBy(() -> step.accept(project)).hasMessage("STEP_NOT_ALLOWED");
            assertThat(project.state).isEqualTo(state);
        }
    }

    private static void assertCorrection(Project project, StateProject stated, boolean allowed) {
        var refusals = new Refusals();
        project.checkCorrection(stated, TODAY, refusals);
        assertThat(refusals.isEmpty()).isEqualTo(allowed);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step).hasMessage("INVALID_REQUEST");
    }

    private static boolean broken(StateProject stated) {
        var refusals = new Refusals();
        stated.check(TODAY, refusals);
        return !refusals.isEmpty();
    }

    private static Project in(ProjectState state) {
        var project = new Project(stated(null, null), FOOTING, LocalDate.parse("2024-01-01"));
        if (state == ProjectState.PROPOSED) {
            return project;
        }
        project.approve(decision(DECIDED), FOOTING, TODAY);
        if (state == ProjectState.STOPPED) {
            project.stop(new StopProject(DECIDED, "Không có vốn"), TODAY);
        }
        if (state == ProjectState.RUNNING || state == ProjectState.FINISHED) {
            project.start(STARTED, FOOTING, TODAY);
        }
        if (state == ProjectState.FINISHED) {
            project.finish(finish(ENDED), TODAY);
        }
        return project;
    }

    private static Decision decision(LocalDate on) {
        return new Decision("101/QĐ-UBND", on, "UBND huyện", null);
    }

    private static FinishProject finish(LocalDate on) {
        return new FinishProject(on, households(28), new Result("Bò sinh 12 bê", null));
    }

    private static Headcount households(int total) {
        return new Headcount(total, null, null, null, null, null, null, null);
    }

    private static StateProject stated(@Nullable Decision approval, @Nullable String reason) {
        return project(UNIT, 2024, null, null, GROUP, null, null, approval, reason);
    }

    private static StateProject project(
            UUID unit,
            int year,
            @Nullable String from,
            @Nullable String to,
            Party proposer,
            @Nullable Revolving revolving,
            @Nullable List<UUID> lines) {
        return project(unit, year, from, to, proposer, revolving, lines, null, null);
    }

    private static StateProject project(
            UUID unit,
            int year,
            @Nullable String from,
            @Nullable String to,
            Party proposer,
            @Nullable Revolving revolving,
            @Nullable List<UUID> lines,
            @Nullable Decision approval,
            @Nullable String reason) {
        return new StateProject(
                null,
                new UUID(0, 20),
                unit,
                year,
                ProjectKind.MODEL,
                "Mô hình",
                proposer,
                PROPOSED,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                null,
                null,
                lines,
                null,
                revolving,
                null,
                null,
                approval,
                reason);
    }
}
