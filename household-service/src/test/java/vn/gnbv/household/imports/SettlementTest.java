package vn.gnbv.household.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.directory.UnitPlaces.Place;
import vn.gnbv.household.directory.UnitPlaces.Span;
import vn.gnbv.household.directory.UnitPlaces.Successor;
import vn.gnbv.household.household.HouseholdLoad.Former;
import vn.gnbv.household.imports.Settlement.Home;
import vn.gnbv.platform.problem.Problem;

class SettlementTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
    private static final UUID OLD = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Map<UUID, Place> places = new HashMap<>();

    SettlementTest() {
        places.put(NEW, new Place(NEW, List.of(new Span(REFORM, null)), true, List.of()));
    }

    @Test
    void followsAnOldUnitIntoItsOnlySuccessorAndKeepsWhereTheHouseholdLivedBefore() {
        old(new Successor(NEW, REFORM, true, "Mới"));
        assertThat(home(OLD, SINCE)).isEqualTo(new Home(NEW, REFORM, new Former(OLD, SINCE, REFORM)));
    }

    @Test
    void asksWhereAnOldUnitWasDividedOrItsSuccessorIsNotKnown() {
        old(new Successor(NEW, REFORM, true, "Mới"), new Successor(OTHER, REFORM, true, "Khác"));
        assertRefused(() -> home(OLD, SINCE), "UNIT_DIVIDED");
        old(new Successor(NEW, REFORM, false, "Mới"));
        assertRefused(() -> home(OLD, SINCE), "UNIT_DIVIDED");
        old();
        assertRefused(() -> home(OLD, SINCE), "UNIT_SUCCESSOR_UNKNOWN");
        old(new Successor(NEW, REFORM.plusDays(1), true, "Mới"));
        assertRefused(() -> home(OLD, SINCE), "UNIT_SUCCESSOR_UNKNOWN");
    }

    @Test
    void livesInNoUnitBeforeItBeganOrAfterItEnded() {
        old(new Successor(NEW, REFORM, true, "Mới"));
        assertRefused(() -> home(NEW, SINCE), "BEFORE_UNIT");
        assertRefused(() -> home(OLD, REFORM), "UNIT_ENDED");
        assertThat(home(NEW, REFORM)).isEqualTo(new Home(NEW, REFORM, null));
    }

    @Test
    void knowsNoUnitOutsideTheArea() {
        places.put(OTHER, new Place(OTHER, List.of(new Span(null, null)), false, List.of()));
        assertRefused(() -> home(OTHER, SINCE), "NOT_FOUND");
        assertRefused(() -> home(UUID.randomUUID(), SINCE), "NOT_FOUND");
    }

    @Test
    void readsACodeOnTheDayWhoseCodesTheFileHas() {
        assertThat(settlement(SINCE).unit(null, "04168")).isEqualTo(OLD);
        assertThat(settlement(TODAY).unit(null, "04168")).isEqualTo(NEW);
        assertThat(settlement(TODAY).unit(OTHER, "04168")).isEqualTo(OTHER);
        assertRefused(() -> settlement(TODAY).unit(null, "99999"), "UNIT_CODE_UNKNOWN");
        assertRefused(() -> settlement(null).unit(null, "04168"), "CODES_DATE_MISSING");
    }

    private void old(Successor... successors) {
        places.put(OLD, new Place(OLD, List.of(new Span(null, REFORM)), false, List.of(successors)));
    }

    private Home home(UUID unit, LocalDate since) {
        return settlement(null).home(unit, since, TODAY);
    }

    /** A code that both units have had, as 2,174 have. */
    private Settlement settlement(@Nullable LocalDate codesAsOf) {
        return new Settlement(
                (code, on) -> code.equals("04168") ? List.of(on.isBefore(REFORM) ? OLD : NEW) : List.of(),
                units -> units.stream()
                        .map(unit -> places.getOrDefault(unit, new Place(unit, List.of(), false, List.of())))
                        .toList(),
                codesAsOf);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type().name()).isEqualTo(code));
    }
}
