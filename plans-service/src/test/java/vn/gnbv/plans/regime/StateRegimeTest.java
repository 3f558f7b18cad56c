package vn.gnbv.plans.regime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

class StateRegimeTest {

    private static final UUID OTHER = new UUID(0, 1003);

    private static final UUID RECEIVER = RegimeFixture.RECEIVER;
    private static final UUID REPORTER = RegimeFixture.REPORTER;

    @Test
    void takesPeriodsForAPeriodicRegimeAndNoneForAnAdHocOne() {
        assertGood(regime(RegimeKind.PERIODIC, REPORTER, period("2024-05", null)));
        assertGood(regime(RegimeKind.AD_HOC, REPORTER));
        assertBad(regime(RegimeKind.PERIODIC, REPORTER));
        assertBad(regime(RegimeKind.AD_HOC, REPORTER, period("2024-05", null)));
    }

    @Test
    void refusesPeriodsOfTheSameKey() {
        assertBad(regime(RegimeKind.PERIODIC, REPORTER, period("2024-05", null), period("2024-05", null)));
    }

    @Test
    void letsNobodyReportToThemselvesNorTwice() {
        assertBad(regime(RegimeKind.AD_HOC, RECEIVER));
        var reporter = new StateRegime.NamedReporter(REPORTER, ReporterMode.REQUIRED);
        assertBad(new StateRegime(
                null,
                "x",
                RegimeKind.AD_HOC,
                "FORM",
                RECEIVER,
                List.of(reporter, reporter),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    @Test
    void cutsDataOffBeforeTheReportIsDue() {
        assertGood(regime(RegimeKind.PERIODIC, REPORTER, period("2024-05", "2024-05-09")));
        assertBad(regime(RegimeKind.PERIODIC, REPORTER, period("2024-05", "2024-05-10")));
    }

    @Test
    void refusesOrganisationsThatDoNotExist() {
        assertBad(regime(RegimeKind.AD_HOC, new UUID(0, 5)));
    }

    @Test
    void goesAlsoToOthersButToNobodyTwiceNorToWhoReports() {
        assertGood(alsoTo(OTHER));
        assertBad(alsoTo(OTHER, OTHER));
        assertBad(alsoTo(RECEIVER));
        assertBad(alsoTo(REPORTER));
        assertBad(alsoTo(new UUID(0, 5)));
    }

    private static StateRegime alsoTo(UUID... others) {
        return new StateRegime(
                null,
                "Báo cáo",
                RegimeKind.AD_HOC,
                "GNBV-RESULTS",
                RECEIVER,
                List.of(new StateRegime.NamedReporter(REPORTER, ReporterMode.REQUIRED)),
                null,
                null,
                null,
                null,
                null,
                List.of(others),
                null);
    }

    private static void assertGood(StateRegime... regimes) {
        assertThatCode(() -> check(regimes)).doesNotThrowAnyException();
    }

    private static void assertBad(StateRegime... regimes) {
        assertThatThrownBy(() -> check(regimes)).hasMessage("INVALID_REQUEST");
    }

    private static void check(StateRegime... regimes) {
        var refusals = new Refusals();
        StateRegime.check(List.of(regimes), Set.of(RECEIVER, REPORTER, OTHER), refusals);
        refusals.throwIfAny();
    }

    private static StateRegime regime(RegimeKind kind, UUID reporter, Period... periods) {
        return new StateRegime(
                null,
                "Báo cáo",
                kind,
                "GNBV-RESULTS",
                RECEIVER,
                List.of(new StateRegime.NamedReporter(reporter, ReporterMode.REQUIRED)),
                List.of(periods),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Period period(String key, @Nullable String cutOff) {
        var deadline = new Period.Deadline(DueKind.BEFORE, LocalDate.parse("2024-05-10"));
        return new Period(key, key, null, null, null, cutOff == null ? null : LocalDate.parse(cutOff), deadline, null);
    }
}
