package vn.gnbv.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private record Act(String name, Consumer<Report> on) {}

    private static final Act ENTER = new Act("enter", r -> r.state(Map.of(), null, "a", NOW));
    private static final Act SUBMIT = new Act("submit", r -> r.submit("SAMPLE", "a", NOW));
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
        var ten = new EnterValues.Value("ASSIGNED_VND", 10L, null);
        report.state(Map.of("ASSIGNED_VND", ten), null, "first", NOW);
        report.state(Map.of("ASSIGNED_VND", ten), null, "second", NOW);
        assertThat(report.entries.get("ASSIGNED_VND").enteredBy()).isEqualTo("first");
        var twenty = new EnterValues.Value("ASSIGNED_VND", 20L, null);
        report.state(Map.of("ASSIGNED_VND", twenty), null, "third", NOW);
        assertThat(report.entries.get("ASSIGNED_VND").enteredBy()).isEqualTo("third");
        report.state(Map.of(), null, "fourth", NOW);
        assertThat(report.entries).isEmpty();
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
        var report = new Report(ObligationFixture.anObligation(), NOW);
        List.of(acts).forEach(act -> act.on().accept(report));
        return report;
    }
}
