package vn.gnbv.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegimeTest {

    private static final UUID RECEIVER = UUID.randomUUID();
    private static final UUID COMMUNE = UUID.randomUUID();
    private static final UUID FRONT = UUID.randomUUID();
    private static final Regime.Period DATED =
            new Regime.Period("2024-05", "6 tháng", new Deadline(Deadline.Kind.BEFORE, LocalDate.parse("2024-05-10")));
    private static final Regime.Period UNDATED = new Regime.Period("2025", "Sơ kết", null);

    @Test
    void obligesOnlyWhoIsRequired() {
        assertThat(regime("PERIODIC", List.of(DATED)).duties())
                .extracting(d -> d.reporter().organisationId())
                .containsExactly(COMMUNE);
    }

    @Test
    void inventsNoDayForAPeriodWithoutOne() {
        assertThat(regime("PERIODIC", List.of(UNDATED)).duties()).isEmpty();
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
                List.of(reporter(COMMUNE, "REQUIRED"), reporter(RECEIVER, "REQUIRED"), reporter(FRONT, "INVITED")),
                periods);
    }

    private static Regime.Reporter reporter(UUID organisation, String mode) {
        return new Regime.Reporter(organisation, UUID.randomUUID(), mode);
    }
}
