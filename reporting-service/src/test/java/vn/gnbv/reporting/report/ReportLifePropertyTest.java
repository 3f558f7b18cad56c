package vn.gnbv.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.obligation.ObligationFixture;
import vn.gnbv.reporting.obligation.Timeliness;
import vn.gnbv.reporting.report.Report.State;

class ReportLifePropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    enum Act {
        ENTER,
        SUBMIT,
        RETURN,
        ACCEPT
    }

    /** Which state an act leads to; an act that is not named is refused and changes nothing. */
    private static final Map<State, Map<Act, State>> LAW = Map.of(
            State.DRAFT, Map.of(Act.ENTER, State.DRAFT, Act.SUBMIT, State.SUBMITTED),
            State.SUBMITTED, Map.of(Act.RETURN, State.RETURNED, Act.ACCEPT, State.ACCEPTED),
            State.RETURNED, Map.of(Act.ENTER, State.RETURNED, Act.SUBMIT, State.SUBMITTED),
            State.ACCEPTED, Map.of());

    @Property
    void whateverIsTriedInWhateverOrderOnlyTheLawHappens(@ForAll @Size(max = 30) List<Act> acts) {
        var report = new Report(ObligationFixture.anObligation(), 0, NOW);
        int submissions = 0;
        for (var act : acts) {
            var before = report.state;
            var expected = LAW.get(before).get(act);
            boolean done = tries(report, act);
            assertThat(done).isEqualTo(expected != null);
            assertThat(report.state).isEqualTo(expected == null ? before : expected);
            submissions += done && act == Act.SUBMIT ? 1 : 0;
            assertThat(report.edition).isEqualTo(submissions);
            assertThat(report.timeliness != null).isEqualTo(report.state == State.ACCEPTED);
        }
    }

    private static boolean tries(Report report, Act act) {
        try {
            switch (act) {
                case ENTER -> report.state(Map.of(), new EnterValues(List.of(), null, null), "a", NOW);
                case SUBMIT -> report.submit("SAMPLE", null, "a", NOW);
                case RETURN -> report.sendBack("reason", null, false, NOW);
                case ACCEPT -> report.accept(null, Timeliness.LATE, "b", NOW);
            }
            return true;
        } catch (Problem e) {
            return false;
        }
    }
}
