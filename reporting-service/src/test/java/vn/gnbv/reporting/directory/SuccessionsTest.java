package vn.gnbv.reporting.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.reporting.directory.Successions.Passes.EVERYTHING;
import static vn.gnbv.reporting.directory.Successions.Passes.NAMED;
import static vn.gnbv.reporting.directory.Successions.Passes.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.reporting.directory.Successions.Became;
import vn.gnbv.reporting.directory.Successions.Passed;
import vn.gnbv.reporting.directory.Successions.Passes;
import vn.gnbv.reporting.directory.Successions.Seat;

class SuccessionsTest {

    private static final UUID LABOUR = UUID.randomUUID();
    private static final UUID ENVIRONMENT = UUID.randomUUID();
    private static final UUID EDUCATION = UUID.randomUUID();
    private static final UUID LATER = UUID.randomUUID();
    private static final UUID REGIME = UUID.randomUUID();
    private static final UUID UNIT = UUID.randomUUID();
    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");

    @Test
    void nothingIsPassedOnBeforeItsDay() {
        var all = of(LABOUR, to(ENVIRONMENT, DAY, EVERYTHING));
        assertThat(all.holder(LABOUR, REGIME, BEFORE).organisationId()).isEqualTo(LABOUR);
        assertThat(all.holder(LABOUR, REGIME, DAY).organisationId()).isEqualTo(ENVIRONMENT);
        assertThat(all.holder(LABOUR, REGIME, DAY).since()).isEqualTo(DAY);
        assertThat(all.holder(LABOUR, REGIME, BEFORE).since()).isNull();
    }

    @Test
    void whereAnOfficeIsSplitTheRegimeGoesToTheOneThatItIsNamedFor() {
        var all = of(LABOUR, to(EDUCATION, DAY, NAMED), to(ENVIRONMENT, DAY, NAMED, REGIME));
        assertThat(all.holder(LABOUR, REGIME, DAY).organisationId()).isEqualTo(ENVIRONMENT);
        assertThat(all.holder(LABOUR, REGIME, DAY).unknownSince()).isNull();
    }

    @Test
    void whatNamesTheRegimeGoesBeforeWhatPassesEverything() {
        var all = of(LABOUR, to(EDUCATION, DAY, EVERYTHING), to(ENVIRONMENT, DAY, NAMED, REGIME));
        assertThat(all.holder(LABOUR, REGIME, DAY).organisationId()).isEqualTo(ENVIRONMENT);
        assertThat(all.holder(LABOUR, UUID.randomUUID(), DAY).organisationId()).isEqualTo(EDUCATION);
    }

    @Test
    void ofSeveralSuccessorsNoneGetsWhatNothingRoutes() {
        var all = of(LABOUR, to(EDUCATION, DAY, EVERYTHING), to(ENVIRONMENT, DAY, EVERYTHING));
        var holder = all.holder(LABOUR, REGIME, DAY);
        assertThat(holder.organisationId()).isEqualTo(LABOUR);
        assertThat(holder.unknownSince()).isEqualTo(DAY);
    }

    @Test
    void anOfficeThatIsNoMoreAndPassedTheRegimeToNobodyStaysTheHolderMarkedUnknown() {
        var all = new Successions(
                Map.of(LABOUR, List.of(to(EDUCATION, DAY, NAMED))), Map.of(LABOUR, new Seat(UNIT, DAY)), Map.of());
        assertThat(all.holder(LABOUR, REGIME, BEFORE).unknownSince()).isNull();
        assertThat(all.holder(LABOUR, REGIME, DAY)).isEqualTo(new Successions.Holder(LABOUR, null, DAY));
    }

    @Test
    void whatIsSaidToBeUnknownIsUnknownThoughTheOfficeStays() {
        var all = of(LABOUR, to(ENVIRONMENT, DAY, UNKNOWN));
        assertThat(all.holder(LABOUR, REGIME, DAY)).isEqualTo(new Successions.Holder(LABOUR, null, DAY));
    }

    @Test
    void itGoesOnFromSuccessorToSuccessorAndEndsInACircle() {
        var on = LocalDate.parse("2026-04-30");
        var chain = new Successions(
                Map.of(
                        LABOUR, List.of(to(ENVIRONMENT, DAY, EVERYTHING)),
                        ENVIRONMENT, List.of(to(LATER, on, EVERYTHING))),
                Map.of(),
                Map.of());
        assertThat(chain.holder(LABOUR, REGIME, on)).isEqualTo(new Successions.Holder(LATER, on, null));
        var circle = new Successions(
                Map.of(
                        LABOUR, List.of(to(ENVIRONMENT, DAY, EVERYTHING)),
                        ENVIRONMENT, List.of(to(LABOUR, on, EVERYTHING))),
                Map.of(),
                Map.of());
        assertThat(circle.holder(LABOUR, REGIME, on).organisationId()).isEqualTo(ENVIRONMENT);
    }

    @Test
    void aUnitThatWentToSeveralStaysWhatItWas() {
        var one = new Successions(Map.of(), Map.of(), Map.of(UNIT, List.of(new Became(LATER, DAY))));
        assertThat(one.unit(UNIT, BEFORE)).isEqualTo(UNIT);
        assertThat(one.unit(UNIT, DAY)).isEqualTo(LATER);
        var split = new Successions(
                Map.of(), Map.of(), Map.of(UNIT, List.of(new Became(LATER, DAY), new Became(EDUCATION, DAY))));
        assertThat(split.unit(UNIT, DAY)).isEqualTo(UNIT);
    }

    @Test
    void theNextChangeIsTheNextDayOnWhichAnythingMoves() {
        var all = new Successions(
                Map.of(LABOUR, List.of(to(ENVIRONMENT, DAY, EVERYTHING))),
                Map.of(LABOUR, new Seat(UNIT, LocalDate.parse("2026-01-01"))),
                Map.of());
        assertThat(all.nextChange(BEFORE)).isEqualTo(DAY);
        assertThat(all.nextChange(DAY)).isEqualTo("2026-01-01");
        assertThat(all.nextChange(LocalDate.parse("2026-01-01"))).isNull();
    }

    private static Successions of(UUID organisation, Passed... passed) {
        return new Successions(Map.of(organisation, List.of(passed)), Map.of(), Map.of());
    }

    private static Passed to(UUID successor, LocalDate day, Passes passes, UUID... regimes) {
        return new Passed(successor, day, passes, Set.of(regimes));
    }
}
