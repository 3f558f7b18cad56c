package vn.gnbv.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.time.DueKind;

class RegimeTest {

    private static final UUID RECEIVER = UUID.randomUUID();
    private static final UUID COMMUNE = UUID.randomUUID();
    private static final UUID FRONT = UUID.randomUUID();
    private static final Regime.Period DATED = new Regime.Period(
            "2024-05",
            "6 tháng",
            null,
            null,
            null,
            null,
            new Deadline(DueKind.BEFORE, LocalDate.parse("2024-05-10")),
            null);
    private static final Regime.Period UNDATED =
            new Regime.Period("2025", "Sơ kết", 2025, null, null, null, null, null);

    @Test
    void obligesOnlyWhoIsRequired() {
        assertThat(regime("PERIODIC", List.of(DATED)).duties())
                .extracting(d -> d.reporter().organisationId())
                .containsExactly(COMMUNE);
    }

    @Test
    void inventsNoDayForAPeriodWithoutOne() {
        assertThat(regime("PERIODIC", List.of(UNDATED)).duties())
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.deadline()).isNull();
                    assertThat(duty.year()).as("the period's own").isEqualTo(2025);
                });
    }

    @Test
    void takesTheYearOfThePlanWhereThePeriodHasNone() {
        assertThat(regime("PERIODIC", List.of(DATED)).duties().getFirst().year())
                .isEqualTo(2024);
    }

    @Test
    void givesAReporterTheDeadlineOfItsLevel() {
        var communes = new Regime.LevelDeadline("COMMUNE", DueKind.BEFORE, LocalDate.parse("2024-05-06"), null);
        var period =
                new Regime.Period("2024-05", "6 tháng", null, null, null, null, DATED.deadline(), List.of(communes));
        assertThat(period.deadlineOf(new Regime.Reporter(COMMUNE, COMMUNE, "REQUIRED", "COMMUNE"))
                        .dueDate())
                .isEqualTo("2024-05-05");
        assertThat(period.deadlineOf(new Regime.Reporter(COMMUNE, COMMUNE, "REQUIRED", "DISTRICT"))
                        .dueDate())
                .isEqualTo("2024-05-09");
        assertThat(period.deadlineOf(new Regime.Reporter(COMMUNE, COMMUNE, "REQUIRED", null))
                        .dueDate())
                .isEqualTo("2024-05-09");
    }

    @Test
    void obligesToNothingUntilAnAdHocReportIsAskedFor() {
        assertThat(regime("AD_HOC", null).duties()).isEmpty();
        assertThat(regime("AD_HOC", List.of(DATED)).duties()).isEmpty();
    }

    private static Regime regime(String kind, List<Regime.Period> periods) {
        return new Regime(
                UUID.randomUUID(),
                1,
                "IN_FORCE",
                new Regime.Source("PLAN", UUID.randomUUID(), 1),
                "Báo cáo",
                kind,
                UUID.randomUUID(),
                UUID.randomUUID(),
                2024,
                "GNBV-RESULTS",
                RECEIVER,
                null,
                null,
                List.of(reporter(COMMUNE, "REQUIRED"), reporter(RECEIVER, "REQUIRED"), reporter(FRONT, "INVITED")),
                periods);
    }

    private static Regime.Reporter reporter(UUID organisation, String mode) {
        return new Regime.Reporter(organisation, UUID.randomUUID(), mode, null);
    }
}
