package vn.gnbv.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.gnbv.reporting.obligation.ObligationFixture;
import vn.gnbv.reporting.obligation.Timeliness;

class ReportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private static final EnterValues TOLD = new EnterValues(List.of(), null, null);

    private record Act(String name, Consumer<Report> on) {}

    private static final Act ENTER = new Act("enter", r -> r.state(Map.of(), TOLD, "a", NOW));
    private static final Act SUBMIT = new Act("submit", r -> r.submit("SAMPLE", null, "a", NOW));
    private static final Act RETURN = new Act("return", r -> r.sendBack("reason", null, false, NOW));
    private static final Act ACCEPT = new Act("accept", r -> r.accept(null, Timeliness.LATE, "b", NOW));

    @Test
    void onlyADraftOrAReturnedReportIsEnteredOrSubmitted() {
        for (var act : List.of(ENTER, SUBMIT)) {
            act.on().accept(after());
            act.on().accept(after(SUBMIT, RETURN));
            refuses(after(SUBMIT), act, "REPORT_NOT_EDITABLE");
            refuses(after(SUBMIT, ACCEPT), act, "REPORT_NOT_EDITABLE");
        }
    }

    @Test
    void onlyASubmittedReportIsReturnedOrAccepted() {
        for (var act : List.of(RETURN, ACCEPT)) {
            act.on().accept(after(SUBMIT));
            refuses(after(), act, "REPORT_NOT_SUBMITTED");
            refuses(after(SUBMIT, RETURN), act, "REPORT_NOT_SUBMITTED");
            refuses(after(SUBMIT, ACCEPT), act, "REPORT_NOT_SUBMITTED");
        }
    }

    @Test
    void everySubmissionIsAnEditionOfItsOwn() {
        assertThat(after().edition).isZero();
        assertThat(after(SUBMIT, RETURN, SUBMIT).edition).isEqualTo(2);
    }

    @Test
    void anEntryThatSaysTheSameKeepsItsOrigin() {
        var report = after();
        var ten = new EnterValues.Value("ASSIGNED_VND", null, BigDecimal.TEN, null, null);
        report.state(Map.of("ASSIGNED_VND", ten), TOLD, "first", NOW);
        report.state(
                Map.of(
                        "ASSIGNED_VND",
                        new EnterValues.Value("ASSIGNED_VND", null, new BigDecimal("10.00"), null, null)),
                TOLD,
                "second",
                NOW);
        assertThat(report.entries.get("ASSIGNED_VND").enteredBy()).isEqualTo("first");
        var twenty = new EnterValues.Value("ASSIGNED_VND", null, new BigDecimal(20), null, null);
        report.state(Map.of("ASSIGNED_VND", twenty), TOLD, "third", NOW);
        assertThat(report.entries.get("ASSIGNED_VND").enteredBy()).isEqualTo("third");
        report.state(Map.of(), TOLD, "fourth", NOW);
        assertThat(report.entries).isEmpty();
    }

    @Test
    void onlyWhatWasAcceptedIsSupplementedAndTheSupplementBeginsWithIt() {
        for (var report : List.of(after(), after(SUBMIT), after(SUBMIT, RETURN))) {
            assertThatThrownBy(() -> report.supplement("reason", NOW)).hasMessage("REPORT_NOT_ACCEPTED");
        }
        var report = after();
        var ten = new EnterValues.Value("ASSIGNED_VND", null, BigDecimal.TEN, null, "note");
        report.state(Map.of("ASSIGNED_VND", ten), new EnterValues(List.of(), "told", null), "a", NOW);
        SUBMIT.on().accept(report);
        ACCEPT.on().accept(report);
        var supplement = report.supplement("the official figures have come", NOW);
        assertThat(supplement.supplement).isEqualTo(1);
        assertThat(supplement.state).isEqualTo(Report.State.DRAFT);
        assertThat(supplement.edition).isZero();
        assertThat(supplement.entries.get("ASSIGNED_VND").value()).isEqualTo(BigDecimal.TEN);
        assertThat(supplement.narrative).isEqualTo("told");
        assertThat(report.state).isEqualTo(Report.State.ACCEPTED);
    }

    @Test
    void todayIsEarlyEnoughForANewDueDateAndNoPaperIsOfTomorrow() {
        var today = LocalDate.parse("2026-11-22");
        after(SUBMIT).sendBack("reason", today, false, NOW);
        assertThatThrownBy(() -> after(SUBMIT).sendBack("reason", today.minusDays(1), false, NOW))
                .hasMessage("DUE_DATE_PASSED");
        after(SUBMIT).sendBack("reason", today.minusYears(2), true, NOW);
        var tomorrow = new AcceptReport.Paper(today.plusDays(1), null, "0".repeat(64));
        assertThatThrownBy(() -> after(SUBMIT).accept(tomorrow, Timeliness.LATE, "b", NOW))
                .hasMessage("DATE_IN_FUTURE");
    }

    private static void refuses(Report report, Act act, String code) {
        assertThatThrownBy(() -> act.on().accept(report))
                .as("%s of a report that is %s", act.name(), report.state)
                .hasMessage(code);
    }

    private static Report after(Act... acts) {
        var report = new Report(ObligationFixture.anObligation(), 0, NOW);
        List.of(acts).forEach(act -> act.on().accept(report));
        return report;
    }
}
