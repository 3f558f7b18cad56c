package vn.gnbv.plans.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

class DueTest {

    @ParameterizedTest
    @CsvSource({
        "BEFORE, , 2022-01-25, OPEN",
        "BEFORE, , 2022-01-26, SOON",
        "BEFORE, , 2022-02-09, SOON",
        "BEFORE, , 2022-02-10, OVERDUE",
        "BY, , 2022-02-10, SOON",
        "BY, , 2022-02-11, OVERDUE",
        "BEFORE, 2022-02-09, 2022-03-01, DONE",
        "BEFORE, 2022-02-10, 2022-03-01, DONE_LATE",
        "BY, 2022-02-10, 2022-02-10, DONE",
        "BY, 2022-02-11, 2026-11-22, DONE_LATE"
    })
    void isJudgedByTheLastGoodDay(DueKind kind, @Nullable LocalDate doneOn, LocalDate asOf, Due due) {
        assertThat(Due.of(DueKind.lastDay(LocalDate.parse("2022-02-10"), kind), doneOn, asOf))
                .isEqualTo(due);
    }

    @Test
    void isNeverOverdueWithoutADate() {
        var day = LocalDate.parse("2026-11-22");
        assertThat(Due.of(null, null, day)).isEqualTo(Due.OPEN);
        assertThat(Due.of(null, day, day)).isEqualTo(Due.DONE);
    }

    @Test
    void givesTheTasksOfOneClauseToTheSame() {
        var one = new UUID(0, 1);
        var other = new UUID(0, 2);
        check(List.of(task("2.1", "2.1-2.5", one), task("2.2", "2.1-2.5", one), task("2.6", null, other)));
        assertThatThrownBy(() -> check(List.of(task("2.1", "2.1-2.5", one), task("2.2", "2.1-2.5", other))))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, 100, , true",
        "DONE, , , true",
        "DONE, 90, , false",
        "NOT_STARTED, 0, , true",
        "NOT_STARTED, 5, , false",
        "IN_PROGRESS, 40, , true",
        "IN_PROGRESS, , , true",
        "BLOCKED, 40, , false",
        "BLOCKED, , Thiếu vốn, true"
    })
    void reportsWhatDoesNotContradictItself(
            ProgressState state, @Nullable Integer percent, @Nullable String note, boolean good) {
        var refusals = new Refusals();
        var day = LocalDate.parse("2024-05-01");
        new ReportProgress(null, state, percent, note, null, day, null).check(day, refusals);
        assertThat(refusals.isEmpty()).isEqualTo(good);
    }

    @Test
    void reportsNothingOfTomorrowAndNoEmptyEvidence() {
        var refusals = new Refusals();
        var day = LocalDate.parse("2024-05-01");
        new ReportProgress(
                        null,
                        ProgressState.IN_PROGRESS,
                        null,
                        null,
                        new ReportProgress.Evidence(null, null),
                        day.plusDays(1),
                        null)
                .check(day, refusals);
        assertThatThrownBy(refusals::throwIfAny)
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(PlatformProblems.INVALID_REQUEST));
    }

    private static StateTask task(String number, @Nullable String assignment, UUID lead) {
        return TaskFixture.a(number, assignment, List.of(lead), List.of(), Schedule.NONE, null, null);
    }

    private static void check(List<StateTask> tasks) {
        var refusals = new Refusals();
        StateTask.check(tasks, new HashSet<>(StateTask.organisations(tasks).toList()), List.of(), refusals);
        refusals.throwIfAny();
    }
}
