package vn.gnbv.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.reporting.directory.Successions.Passes.EVERYTHING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.reporting.directory.Successions;
import vn.gnbv.reporting.directory.Successions.Passed;
import vn.gnbv.reporting.directory.Successions.Seat;
import vn.gnbv.reporting.regime.Deadline;
import vn.gnbv.reporting.regime.Regime;

/** Kon Tum became a part of Quảng Ngãi on 1/7/2025. */
class PlacementTest {

    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final UUID KON_TUM = UUID.randomUUID();
    private static final UUID QUANG_NGAI = UUID.randomUUID();
    private static final UUID PLANNING = UUID.randomUUID();
    private static final UUID NEW_FINANCE = UUID.randomUUID();
    private static final UUID LABOUR = UUID.randomUUID();
    private static final UUID NEW_ENVIRONMENT = UUID.randomUUID();

    private static final Successions SUCCESSIONS = successions(NEW_FINANCE);

    @Test
    void beforeTheDayItLiesWithWhomThePaperNames() {
        var placement = Placement.of(duty("2025-11-15"), SUCCESSIONS, DAY.minusDays(1));
        assertThat(placement).isEqualTo(new Placement(PLANNING, LABOUR, null, KON_TUM, null, null, false));
    }

    @Test
    void whatIsNotOverIsReportedByTheSuccessorOnTheNewBoundaries() {
        var placement = Placement.of(duty("2025-11-15"), SUCCESSIONS, DAY);
        assertThat(placement)
                .isEqualTo(new Placement(NEW_FINANCE, NEW_ENVIRONMENT, null, QUANG_NGAI, null, null, true));
    }

    @Test
    void whatWasOverIsOwedByTheSuccessorOnTheOldBoundaries() {
        var placement = Placement.of(duty("2024-11-15"), SUCCESSIONS, DAY);
        assertThat(placement).isEqualTo(new Placement(NEW_FINANCE, NEW_ENVIRONMENT, null, KON_TUM, null, null, false));
    }

    @Test
    void whoeverBecomesTheReceiverOwesItselfNothing() {
        var both = successions(NEW_ENVIRONMENT);
        assertThat(Placement.of(duty("2025-11-15"), both, DAY).toItself()).isTrue();
        var over = Placement.of(duty("2024-11-15"), both, DAY);
        assertThat(over.toItself()).as("what was over stays on record").isFalse();
        assertThat(over.reporterOrganisationId()).isEqualTo(PLANNING);
    }

    private static Successions successions(UUID afterPlanning) {
        return new Successions(
                Map.of(
                        PLANNING, List.of(new Passed(afterPlanning, DAY, EVERYTHING, Set.of())),
                        LABOUR, List.of(new Passed(NEW_ENVIRONMENT, DAY, EVERYTHING, Set.of()))),
                Map.of(
                        PLANNING, new Seat(KON_TUM, DAY),
                        LABOUR, new Seat(KON_TUM, DAY),
                        NEW_FINANCE, new Seat(QUANG_NGAI, null),
                        NEW_ENVIRONMENT, new Seat(QUANG_NGAI, null)),
                Map.of());
    }

    private static Regime.Duty duty(String before) {
        var date = LocalDate.parse(before);
        var period = new Regime.Period(
                "" + date.getYear(), "Năm", date.getYear(), null, null, null, new Deadline(DueKind.BEFORE, date), null);
        return new Regime(
                        UUID.randomUUID(),
                        1,
                        "IN_FORCE",
                        new Regime.Source("PLAN", UUID.randomUUID(), 1),
                        "Báo cáo",
                        "PERIODIC",
                        UUID.randomUUID(),
                        KON_TUM,
                        2025,
                        "GNBV-RESULTS",
                        LABOUR,
                        null,
                        null,
                        List.of(new Regime.Reporter(PLANNING, KON_TUM, "REQUIRED", "PROVINCE")),
                        List.of(period))
                .duties()
                .getFirst();
    }
}
