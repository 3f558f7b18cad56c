package vn.gnbv.plans.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gnbv.plans.Headcount;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.plans.programme.Footing;
import vn.gnbv.platform.problem.Refusals;

class ActivityTest {

    private static final UUID UNIT = new UUID(0, 4171);
    private static final UUID OFFICE = new UUID(0, 1);
    private static final LocalDate TODAY = LocalDate.parse("2024-09-10");
    private static final Footing FOOTING = new Footing(new UUID(0, 9), new UUID(0, 41), Applies.UNKNOWN, null);
    private static final ActivityKind CLASS = new ActivityKind(
            "VOCATIONAL_CLASS", "x", "x", Arrays.asList(Headcount.Group.values()), "CLASS", List.of("WORKERS_TRAINED"));
    private static final Evidence LIST = new Evidence("Danh sách", "0f".repeat(32), null);

    @Test
    void isPlannedAndThenHeld() {
        var activity = in(ActivityState.HELD);
        assertThat(activity.state).isEqualTo(ActivityState.HELD);
        assertThat(activity.held).isEqualTo(extent("2024-06-10", "2024-09-05", 33));
        assertThat(activity.evidence).containsExactly(LIST);
        assertThat(codes(activity)).containsExactly("APPLICABILITY_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityState.class,
            names = {"HELD", "CANCELLED"})
    void isHeldOrCancelledOnce(ActivityState state) {
        assertThatThrownBy(() -> in(state).hold(hold(1))).hasMessage("STEP_NOT_ALLOWED");
        assertThatThrownBy(() -> in(state).cancel(cancel(TODAY), TODAY)).hasMessage("STEP_NOT_ALLOWED");
    }

    @Test
    void isCancelledTodayAtTheLatest() {
        var activity = in(ActivityState.PLANNED);
        assertThatThrownBy(() -> activity.cancel(cancel(TODAY.plusDays(1)), TODAY))
                .hasMessage("DATE_IN_FUTURE");
        activity.cancel(cancel(TODAY), TODAY);
        assertThat(activity.cancelReason).isEqualTo("Không đủ học viên");
    }

    @Test
    void warnsOfWhatWasHeldWithoutSayingWhatWasReachedNorProvingIt() {
        var activity = new Activity(stated(null, null), OFFICE, null, LocalDate.parse("2024-01-01"));
        activity.hold(new HoldActivity(new Extent(null, null, null, null, null), null));
        assertThat(codes(activity)).containsExactly("ACTUAL_NOT_STATED", "NO_EVIDENCE");
    }

    @Test
    void keepsTheEvidenceThatWasStatedWhereHoldingSaysNothingOfIt() {
        var activity = new Activity(stated(null, null), OFFICE, null, LocalDate.parse("2024-01-01"));
        activity.correct(withEvidence(List.of(LIST)), OFFICE, null);
        activity.hold(new HoldActivity(extent(null, null, 33), null));
        assertThat(activity.evidence).containsExactly(LIST);
    }

    @Test
    void takesWhatWasHeldInACorrectionOnceItWasHeldAndThenWithAReason() {
        assertCorrection(ActivityState.PLANNED, null, null, true);
        assertCorrection(ActivityState.PLANNED, extent(null, null, 1), null, false);
        assertCorrection(ActivityState.HELD, extent(null, null, 34), "Đếm lại", true);
        assertCorrection(ActivityState.HELD, extent(null, null, 34), null, false);
        assertCorrection(ActivityState.HELD, null, "Đếm lại", false);
        assertCorrection(ActivityState.CANCELLED, null, "Sai lý do", true);
        assertCorrection(ActivityState.CANCELLED, null, null, false);
        assertCorrection(ActivityState.CANCELLED, extent(null, null, 1), "x", false);
    }

    @Test
    void keepsItsUnitAndYear() {
        var activity = in(ActivityState.PLANNED);
        var other = stated(new UUID(0, 1), 2024, null, null, null, null, List.of());
        assertThatThrownBy(() -> activity.checkCorrection(other, new Refusals()))
                .hasMessage("IDENTITY_FIXED");
        var later = stated(UNIT, 2025, null, null, null, null, List.of());
        assertThatThrownBy(() -> activity.checkCorrection(later, new Refusals()))
                .hasMessage("IDENTITY_FIXED");
    }

    @Test
    void isPlannedInItsYearAndEndsAfterItBegins() {
        assertThat(broken(planned(extent("2024-12-31", "2025-01-02", null)))).isFalse();
        assertThat(broken(planned(extent("2025-01-01", null, null)))).isTrue();
        assertThat(broken(planned(extent("2024-06-02", "2024-06-01", null)))).isTrue();
        assertThat(broken(planned(extent("2024-06-01", "2024-06-01", null)))).isFalse();
        assertThat(broken(planned(extent(null, null, null)))).isFalse();
    }

    @Test
    void wasHeldUntilTodayWhetherItsDaysAreStatedOrOnlyItsYear() {
        assertThat(heldBroken(extent("2024-09-10", "2024-09-10", null), 2024)).isFalse();
        assertThat(heldBroken(extent("2024-09-11", null, null), 2024)).isTrue();
        assertThat(heldBroken(extent("2024-09-10", "2024-09-11", null), 2024)).isTrue();
        assertThat(heldBroken(extent(null, null, 33), 2024)).isFalse();
        assertThat(heldBroken(extent(null, null, 33), 2025)).isTrue();
    }

    @Test
    void provesItByOneFingerprintOrOneAddress() {
        assertThat(broken(withEvidence(List.of(LIST)))).isFalse();
        assertThat(broken(withEvidence(List.of(new Evidence("Bài đăng", null, "https://songma.gov.vn/1")))))
                .isFalse();
        assertThat(broken(withEvidence(List.of(new Evidence("Không có gì", null, null)))))
                .isTrue();
        assertThat(broken(withEvidence(List.of(new Evidence("Cả hai", "0f".repeat(32), "https://songma.gov.vn/1")))))
                .isTrue();
    }

    private static void assertCorrection(
            ActivityState state, @Nullable Extent held, @Nullable String reason, boolean allowed) {
        var refusals = new Refusals();
        in(state).checkCorrection(stated(held, reason), refusals);
        assertThat(refusals.isEmpty()).isEqualTo(allowed);
    }

    private static boolean broken(StateActivity stated) {
        var refusals = new Refusals();
        stated.check(CLASS, TODAY, refusals);
        return !refusals.isEmpty();
    }

    private static boolean heldBroken(Extent held, int year) {
        var refusals = new Refusals();
        StateActivity.checkHeld(held, CLASS, year, TODAY, refusals);
        return !refusals.isEmpty();
    }

    private static List<String> codes(Activity activity) {
        return ActivityView.of(activity).warnings().stream()
                .map(caution -> caution.code().name())
                .toList();
    }

    private static Activity in(ActivityState state) {
        var activity = new Activity(stated(null, null), OFFICE, FOOTING, LocalDate.parse("2024-01-01"));
        if (state == ActivityState.HELD) {
            activity.hold(hold(33));
        }
        if (state == ActivityState.CANCELLED) {
            activity.cancel(cancel(TODAY), TODAY);
        }
        return activity;
    }

    private static HoldActivity hold(int participants) {
        return new HoldActivity(extent("2024-06-10", "2024-09-05", participants), List.of(LIST));
    }

    private static CancelActivity cancel(LocalDate on) {
        return new CancelActivity(on, "Không đủ học viên");
    }

    private static Extent extent(@Nullable String from, @Nullable String to, @Nullable Integer participants) {
        return new Extent(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                participants == null ? null : new Headcount(participants, null, null, null, null, null, null, null),
                null,
                null);
    }

    private static StateActivity stated(@Nullable Extent held, @Nullable String reason) {
        return stated(UNIT, 2024, new UUID(0, 41), null, held, reason, List.of());
    }

    private static StateActivity planned(Extent planned) {
        return stated(UNIT, 2024, null, planned, null, null, List.of());
    }

    private static StateActivity withEvidence(List<Evidence> evidence) {
        return stated(UNIT, 2024, null, null, null, null, evidence);
    }

    private static StateActivity stated(
            UUID unit,
            int year,
            @Nullable UUID component,
            @Nullable Extent planned,
            @Nullable Extent held,
            @Nullable String reason,
            List<Evidence> evidence) {
        return new StateActivity(
                null,
                "VOCATIONAL_CLASS",
                "Lớp",
                component,
                unit,
                year,
                null,
                null,
                null,
                null,
                null,
                null,
                planned,
                held,
                evidence,
                reason);
    }
}
