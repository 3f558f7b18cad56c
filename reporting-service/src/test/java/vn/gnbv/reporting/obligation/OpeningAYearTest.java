package vn.gnbv.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.reporting.directory.Successions;
import vn.gnbv.reporting.regime.Deadline;
import vn.gnbv.reporting.regime.Regime;

@QuarkusTest
class OpeningAYearTest {

    private static final int COMMUNES = 3_321;

    @Inject
    ObligationService service;

    @Test
    void aYearOfTheWholeCountryIsOpenWithinHalfAMinuteAndAStopLosesNothing() {
        TestDatabase.empty();
        var regime = monthly();
        var began = Instant.now();
        // Stopped after the second month, and begun anew.
        regime.periods().stream().limit(2).forEach(period -> follow(regime, period.key()));
        service.periods(regime).forEach(period -> follow(regime, period));
        var took = Duration.between(began, Instant.now());
        Log.warnf("%d obligations opened in %d ms", COMMUNES * 12, took.toMillis());
        assertThat(TestDatabase.number("select count(*) from obligations")).isEqualTo(COMMUNES * 12);
        assertThat(TestDatabase.number("select count(*) from event_log where payload ->> 'change' = 'OPENED'"))
                .isEqualTo(COMMUNES * 12);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        TestDatabase.empty();
    }

    private int follow(Regime regime, String period) {
        return service.follow(regime, period, Successions.NONE, LocalDate.parse("2026-01-02"));
    }

    private static Regime monthly() {
        var id = UUID.randomUUID();
        return new Regime(
                id,
                1,
                "IN_FORCE",
                new Regime.Source("DOCUMENT", id, 1),
                "Báo cáo tháng",
                "PERIODIC",
                id,
                null,
                null,
                "GNBV-RESULTS",
                UUID.randomUUID(),
                null,
                null,
                IntStream.range(0, COMMUNES)
                        .mapToObj(_ -> new Regime.Reporter(UUID.randomUUID(), UUID.randomUUID(), "REQUIRED", "COMMUNE"))
                        .toList(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> new Regime.Period(
                                "2027-%02d".formatted(month),
                                "Tháng",
                                2027,
                                null,
                                null,
                                null,
                                new Deadline(DueKind.BY, LocalDate.of(2027, month, 5)),
                                null))
                        .toList());
    }
}
