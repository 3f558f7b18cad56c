package vn.gnbv.household.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.directory.WorkingDays;
import vn.gnbv.platform.problem.Problem;

class ProceedingTest {

    /** A Monday. */
    private static final LocalDate BEGUN = LocalDate.of(2023, 10, 2);

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 31);
    private static final WorkingDays DAYS = new WorkingDays(Map.of());

    private static Step step(StepKind kind, @Nullable Integer days, @Nullable Integer percent, @Nullable String back) {
        return new Step(kind.name(), kind, "vi", "en", days, true, null, percent, back);
    }

    private static Procedure procedure(Step... steps) {
        return procedure(new Opening("09-01", "12-14", null), steps);
    }

    private static Procedure procedure(Opening opening, Step... steps) {
        return new Procedure(new RegisterProcedure(
                null,
                "p",
                ProcedureUse.PERIODIC_REVIEW,
                "vi",
                "en",
                "basis",
                LocalDate.of(2021, 9, 1),
                null,
                null,
                opening,
                List.of(steps)));
    }

    private final Procedure review = procedure(
            step(StepKind.LIST, null, null, null),
            step(StepKind.SURVEY, 10, null, null),
            step(StepKind.MEETING, null, 50, "SURVEY"),
            step(StepKind.POSTING, 3, null, null),
            step(StepKind.OPINION, 5, null, "SURVEY"),
            step(StepKind.DECISION, null, null, null),
            step(StepKind.HANDOVER, null, null, null));

    private final Proceeding it = new Proceeding(review, UUID.randomUUID(), UUID.randomUUID(), BEGUN, DAYS);

    private static Proceeding.Circumstances complaints(int open) {
        return new Proceeding.Circumstances(open, DAYS, TODAY, "officer", Instant.EPOCH);
    }

    private void take(TakeStep taken) {
        it.take(review, taken, complaints(0));
    }

    private void pass(StepKind kind, LocalDate on) {
        take(TakeStep.plain(kind.name(), on, null));
    }

    private static TakeStep meeting(@Nullable Integer attended, @Nullable Integer agreed) {
        return new TakeStep("MEETING", BEGUN, null, attended, agreed, null, null, null);
    }

    private static TakeStep posting(LocalDate from, @Nullable LocalDate until) {
        return new TakeStep("POSTING", from, until, null, null, null, null, null);
    }

    private static TakeStep opinion(@Nullable Boolean inFavour, @Nullable String number) {
        return new TakeStep("OPINION", BEGUN.plusDays(3), null, null, null, inFavour, number, null);
    }

    private void toMeeting() {
        pass(StepKind.LIST, BEGUN);
        pass(StepKind.SURVEY, BEGUN);
    }

    private void toPosting() {
        toMeeting();
        take(meeting(30, 30));
    }

    private void toOpinion() {
        toPosting();
        take(posting(BEGUN, BEGUN.plusDays(3)));
    }

    private static void refused(Runnable attempt, String... codes) {
        var found = new ArrayList<String>();
        assertThatThrownBy(attempt::run).asInstanceOf(type(Problem.class)).satisfies(p -> {
            found.add(p.type().name());
            found.addAll(p.codes());
        });
        assertThat(found).contains(codes);
    }

    @Test
    void takesTheStepsInTheirOrderToTheEnd() {
        toOpinion();
        take(opinion(true, "12/UBND"));
        pass(StepKind.DECISION, BEGUN.plusDays(10));
        assertThat(it.kind).isEqualTo(StepKind.HANDOVER);
        assertThat(it.state).isEqualTo(ProceedingState.RUNNING);
        pass(StepKind.HANDOVER, BEGUN.plusDays(11));
        assertThat(it.state).isEqualTo(ProceedingState.ENDED);
        assertThat(it.acts).hasSize(7).allMatch(a -> a.outcome() == Outcome.PASSED);
        refused(() -> pass(StepKind.HANDOVER, BEGUN.plusDays(12)), "PROCEEDING_ENDED");
    }

    @Test
    void refusesAStepBeforeItsTurnAndOneThatIsDone() {
        refused(() -> pass(StepKind.SURVEY, BEGUN), "STEP_OUT_OF_ORDER");
        pass(StepKind.LIST, BEGUN);
        refused(() -> pass(StepKind.LIST, BEGUN), "STEP_OUT_OF_ORDER");
        assertThat(it.acts).hasSize(1);
    }

    @Test
    void refusesADayBeforeTheStepBeganAndOneToCome() {
        pass(StepKind.LIST, BEGUN.plusDays(1));
        refused(() -> pass(StepKind.SURVEY, BEGUN), "BEFORE_THE_STEP");
        refused(() -> pass(StepKind.SURVEY, TODAY.plusDays(1)), "DATE_IN_FUTURE");
    }

    @Test
    void passesAMeetingWhereExactlyHalfOfThoseAttendingAgree() {
        toMeeting();
        take(meeting(41, 21));
        assertThat(it.kind).isEqualTo(StepKind.POSTING);
        var another = new Proceeding(review, UUID.randomUUID(), UUID.randomUUID(), BEGUN, DAYS);
        another.take(review, TakeStep.plain("LIST", BEGUN, null), complaints(0));
        another.take(review, TakeStep.plain("SURVEY", BEGUN, null), complaints(0));
        another.take(review, meeting(40, 20), complaints(0));
        assertThat(another.kind).isEqualTo(StepKind.POSTING);
    }

    @Test
    void sendsAMeetingWhereFewerThanHalfAgreeBackToTheSurvey() {
        toMeeting();
        take(meeting(41, 20));
        assertThat(it.kind).isEqualTo(StepKind.SURVEY);
        assertThat(it.acts.getLast().outcome()).isEqualTo(Outcome.RETURNED);
        pass(StepKind.SURVEY, BEGUN.plusDays(1));
        assertThat(it.kind).isEqualTo(StepKind.MEETING);
    }

    @Test
    void needsTheNumbersOfAMeeting() {
        toMeeting();
        refused(() -> take(meeting(null, 1)), "MEETING_COUNTS");
        refused(() -> take(meeting(10, null)), "MEETING_COUNTS");
        refused(() -> take(meeting(0, 0)), "MEETING_COUNTS");
        refused(() -> take(meeting(10, 11)), "MEETING_COUNTS");
        assertThat(it.kind).isEqualTo(StepKind.MEETING);
    }

    @Test
    void keepsAPostingUpForThreeWorkingDaysAfterTheFirst() {
        toPosting();
        refused(() -> take(posting(BEGUN, null)), "POSTING_DAYS_MISSING");
        refused(() -> take(posting(BEGUN, BEGUN.plusDays(2))), "POSTED_TOO_SHORT");
        var friday = BEGUN.plusDays(4);
        refused(() -> take(posting(friday, friday.plusDays(4))), "POSTED_TOO_SHORT");
        take(posting(friday, friday.plusDays(5)));
        assertThat(it.kind).isEqualTo(StepKind.OPINION);
        assertThat(it.stepSince).isEqualTo(friday.plusDays(5));
    }

    @Test
    void endsNoPostingWhileAComplaintIsOpen() {
        toPosting();
        refused(() -> it.take(review, posting(BEGUN, BEGUN.plusDays(3)), complaints(1)), "COMPLAINTS_OPEN");
        assertThat(it.kind).isEqualTo(StepKind.POSTING);
    }

    @Test
    void postsAgainFromTheDayOnWhichAComplaintWasUpheld() {
        toPosting();
        assertThat(it.sendBack(review, BEGUN.plusDays(2), complaints(0))).isTrue();
        assertThat(it.kind).isEqualTo(StepKind.POSTING);
        refused(() -> take(posting(BEGUN, BEGUN.plusDays(8))), "BEFORE_THE_STEP");
        take(posting(BEGUN.plusDays(2), BEGUN.plusDays(7)));
        assertThat(it.kind).isEqualTo(StepKind.OPINION);
        assertThat(it.sendBack(review, BEGUN.plusDays(8), complaints(0))).isFalse();
    }

    @Test
    void verifiesHouseholdsAgainWhenAComplaintWasUpheldAndPostsThemNoEarlier() {
        toPosting();
        refused(() -> it.survey(BEGUN.plusDays(2)), "STEP_NOT_REACHED");
        assertThat(it.isSurveying()).isFalse();
        it.sendBack(review, BEGUN.plusDays(2), complaints(0));
        assertThat(it.isSurveying()).isTrue();
        refused(() -> it.survey(BEGUN.plusDays(1)), "STEP_NOT_REACHED");
        it.survey(BEGUN.plusDays(4));
        it.survey(BEGUN.plusDays(3));
        refused(() -> take(posting(BEGUN.plusDays(3), BEGUN.plusDays(9))), "BEFORE_THE_STEP");
        take(posting(BEGUN.plusDays(4), BEGUN.plusDays(9)));
        refused(() -> it.survey(BEGUN.plusDays(9)), "STEP_NOT_REACHED");
        assertThat(it.isSurveying()).isFalse();
    }

    @Test
    void surveysFromItsListToTheEndOfItsSurvey() {
        assertThat(it.isSurveying()).isTrue();
        refused(() -> it.survey(BEGUN), "STEP_NOT_REACHED");
        pass(StepKind.LIST, BEGUN);
        it.survey(BEGUN);
        assertThat(it.isSurveying()).isTrue();
        pass(StepKind.SURVEY, BEGUN);
        refused(() -> it.survey(BEGUN), "STEP_NOT_REACHED");
        assertThat(it.isSurveying()).isFalse();
    }

    @Test
    void needsTheLetterOfTheHigherLevelAndGoesBackWhenItIsAgainst() {
        toOpinion();
        refused(() -> take(opinion(null, null)), "OPINION_INCOMPLETE");
        refused(() -> take(opinion(true, null)), "OPINION_INCOMPLETE");
        take(opinion(false, "12/UBND"));
        assertThat(it.kind).isEqualTo(StepKind.SURVEY);
    }

    @Test
    void tellsByWhenAStepIsDue() {
        pass(StepKind.LIST, BEGUN);
        assertThat(it.dueOn).isEqualTo(LocalDate.of(2023, 10, 16));
        pass(StepKind.SURVEY, BEGUN);
        assertThat(it.dueOn).isEqualTo(LocalDate.of(2023, 12, 14));
        take(meeting(1, 1));
        assertThat(it.dueOn).isEqualTo(LocalDate.of(2023, 12, 14));
        take(posting(BEGUN, BEGUN.plusDays(3)));
        assertThat(it.dueOn).isEqualTo(LocalDate.of(2023, 10, 12));
        take(opinion(true, "12/UBND"));
        assertThat(it.dueOn).isEqualTo(LocalDate.of(2023, 12, 14));
    }

    @Test
    void hasTheLastStepOfAMonthlyReviewAndAllBeforeItDueFifteenDaysAfterItsBeginning() {
        var monthly = procedure(
                new Opening(null, null, 15),
                step(StepKind.SURVEY, null, null, null),
                step(StepKind.POSTING, 3, null, null),
                step(StepKind.DECISION, null, null, null),
                new Step("HANDOVER", StepKind.HANDOVER, "vi", "en", 15, null, true, null, null));
        var one = new Proceeding(monthly, UUID.randomUUID(), UUID.randomUUID(), BEGUN, DAYS);
        var last = BEGUN.plusDays(15);
        assertThat(one.dueOn).isEqualTo(last);
        one.take(monthly, TakeStep.plain("SURVEY", BEGUN.plusDays(4), null), complaints(0));
        assertThat(one.dueOn).isEqualTo(last);
        one.take(monthly, posting(BEGUN.plusDays(4), BEGUN.plusDays(9)), complaints(0));
        assertThat(one.dueOn).isEqualTo(last);
        one.take(monthly, TakeStep.plain("DECISION", BEGUN.plusDays(20), null), complaints(0));
        assertThat(one.dueOn).isEqualTo(last);
    }

    @Test
    void endsASeasonOnTheLastDayOfAMonthThatHasNoSuchDay() {
        var winter = new Opening("01-01", "02-30", null);
        assertThat(winter.lastDay(LocalDate.of(2023, 1, 31))).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(winter.lastDay(LocalDate.of(2024, 1, 31))).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void isAtAStepFromTheDayOnWhichItBegan() {
        pass(StepKind.LIST, BEGUN.plusDays(1));
        it.requireAt(StepKind.SURVEY, BEGUN.plusDays(1));
        refused(() -> it.requireAt(StepKind.SURVEY, BEGUN), "STEP_NOT_REACHED");
        refused(() -> it.requireAt(StepKind.DECISION, BEGUN.plusDays(1)), "STEP_NOT_REACHED");
    }

    @Test
    void refusesAProcedureThatContradictsItself() {
        refused(
                () -> procedure(
                        step(StepKind.LIST, null, null, "MEETING"),
                        step(StepKind.LIST, null, 50, null),
                        step(StepKind.MEETING, null, null, null)),
                "STEP_RETURNS_NOWHERE",
                "NAMED_TWICE",
                "SHARE_OF_A_MEETING",
                "NO_DECISION");
    }

    @Test
    void opensTheYearlyReviewFromTheFirstOfSeptemberToTheFourteenthOfDecember() {
        review.requireOpening(LocalDate.of(2023, 9, 1), "/openedOn");
        review.requireOpening(LocalDate.of(2023, 12, 14), "/openedOn");
        refused(() -> review.requireOpening(LocalDate.of(2023, 8, 31), "/openedOn"), "OPENED_OUT_OF_SEASON");
        refused(() -> review.requireOpening(LocalDate.of(2023, 12, 15), "/openedOn"), "OPENED_OUT_OF_SEASON");
    }

    @Test
    void opensTheMonthlyReviewFromTheFifteenth() {
        var monthly = new Opening(null, null, 15);
        assertThat(monthly.allows(LocalDate.of(2024, 3, 14))).isFalse();
        assertThat(monthly.allows(LocalDate.of(2024, 3, 15))).isTrue();
        assertThat(monthly.allows(LocalDate.of(2024, 3, 31))).isTrue();
    }
}
