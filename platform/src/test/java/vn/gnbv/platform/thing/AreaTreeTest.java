package vn.gnbv.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.AreaTree.Placement;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.time.LegalTime;

@QuarkusTest
class AreaTreeTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final UUID province = UUID.randomUUID();
    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();

    @Inject
    AreaTree areas;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void followsTheTreeOfTheDateWhateverTheOrderOfArrival() {
        place(commune, new Placement(district, null, REFORM), new Placement(province, REFORM, null));
        place(district, new Placement(province, null, REFORM));
        place(province, new Placement(null, null, null));

        assertThat(areas.covers(district, commune, BEFORE)).isTrue();
        assertThat(areas.covers(district, commune, REFORM)).isFalse();
        assertThat(areas.covers(province, commune, BEFORE)).isTrue();
        assertThat(areas.covers(province, commune, REFORM)).isTrue();
        assertThat(areas.covers(province, district, REFORM)).isFalse();
        assertThat(areas.covers(commune, district, BEFORE)).isFalse();
        assertThat(areas.covers(commune, commune, REFORM)).isTrue();
    }

    @Test
    void movesAWholeSubtreeWithItsRoot() {
        var other = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> areas.place(Map.of(
                        province, always(null),
                        other, always(null),
                        district, always(province),
                        commune, always(district))));
        place(district, new Placement(other, null, null));

        assertThat(areas.covers(province, commune, BEFORE)).isFalse();
        assertThat(areas.covers(other, commune, BEFORE)).isTrue();
    }

    @Test
    void lookedAtTodayAUnitLiesWhereItHasPassedAndOneThatIsNoMoreWhereItLayOnItsLastDay() {
        var other = UUID.randomUUID();
        var ended = UUID.randomUUID();
        var next = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> areas.place(Map.of(
                        province, List.of(new Placement(null, null, REFORM)),
                        other, always(null),
                        district, List.of(new Placement(province, null, REFORM)),
                        commune, List.of(new Placement(district, null, REFORM), new Placement(other, REFORM, null)),
                        ended,
                                List.of(
                                        new Placement(province, null, LocalDate.of(2020, 1, 1)),
                                        new Placement(district, LocalDate.of(2020, 1, 1), REFORM)),
                        next, List.of(new Placement(other, LocalDate.of(2999, 1, 1), null)))));

        assertThat(List.of(commune, other, province, district).stream().filter(area -> areas.covers(area, commune)))
                .containsExactly(commune, other);
        assertThat(List.of(ended, other, province, district).stream().filter(area -> areas.covers(area, ended)))
                .containsExactly(ended, province, district);
        assertThat(areas.covers(next, next)).isFalse();

        place(ended, new Placement(province, null, null));

        assertThat(List.of(ended, other, district).stream().filter(area -> areas.covers(area, ended)))
                .containsExactly(ended);
    }

    @Test
    void knowsTheSameAfterAnySequenceOfPlacementsAsAWalkThroughThem() {
        var random = new Random(20250701);
        var units = Stream.generate(UUID::randomUUID).limit(12).toList();
        var known = new HashMap<UUID, List<Placement>>();
        for (int step = 0; step < 60; step++) {
            var placed = new HashMap<UUID, List<Placement>>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                int unit = random.nextInt(units.size());
                placed.put(units.get(unit), lives(random, units.subList(0, unit)));
            }
            known.putAll(placed);
            QuarkusTransaction.requiringNew().run(() -> areas.place(placed));

            for (var day : List.of(LocalDate.of(2020, 6, 1), BEFORE, REFORM, LocalDate.of(2026, 6, 1))) {
                for (var unit : units) {
                    var above = above(known, unit, day);
                    assertThat(units.stream().filter(area -> areas.covers(area, unit, day)))
                            .as("step %d, %s", step, day)
                            .containsExactlyInAnyOrderElementsOf(above);
                }
            }
            for (var unit : units) {
                var above = above(known, unit, todayOrLastDay(known.getOrDefault(unit, List.of())));
                assertThat(units.stream().filter(area -> areas.covers(area, unit)))
                        .as("step %d, today", step)
                        .containsExactlyInAnyOrderElementsOf(above);
            }
        }
    }

    private static LocalDate todayOrLastDay(List<Placement> placements) {
        var today = LocalDate.now(LegalTime.ZONE);
        return placements.stream().anyMatch(p -> p.until() == null)
                ? today
                : placements.stream()
                        .map(p -> p.until().minusDays(1))
                        .max(LocalDate::compareTo)
                        .filter(last -> last.isBefore(today))
                        .orElse(today);
    }

    /** One to three spans in a row, each below one of these or below none; sometimes there is no life at all. */
    private static List<Placement> lives(Random random, List<UUID> mayBeAbove) {
        var days = Stream.of(LocalDate.of(2021, 1, 1), LocalDate.of(2024, 1, 1), REFORM, LocalDate.of(2026, 1, 1))
                .filter(day -> random.nextBoolean())
                .toList();
        var placements = new ArrayList<Placement>();
        LocalDate from = null;
        for (var until : days) {
            if (random.nextInt(4) > 0) {
                placements.add(new Placement(any(random, mayBeAbove), from, until));
            }
            from = until;
        }
        if (random.nextBoolean()) {
            placements.add(new Placement(any(random, mayBeAbove), from, null));
        }
        return placements;
    }

    private static UUID any(Random random, List<UUID> units) {
        return units.isEmpty() || random.nextInt(5) == 0 ? null : units.get(random.nextInt(units.size()));
    }

    private static Set<UUID> above(Map<UUID, List<Placement>> known, UUID unit, LocalDate day) {
        var above = new HashSet<UUID>();
        var next = unit;
        while (next != null) {
            var on = known.getOrDefault(next, List.of()).stream()
                    .filter(p -> (p.from() == null || !p.from().isAfter(day))
                            && (p.until() == null || p.until().isAfter(day)))
                    .findFirst();
            // Where nobody has said anything of a parent yet, it is above all the same.
            if (on.isPresent() || !next.equals(unit)) {
                above.add(next);
            }
            next = on.map(Placement::parent).orElse(null);
        }
        return above;
    }

    @Test
    void letsNobodyInWithoutAnArea() {
        place(commune, new Placement(null, null, null));
        assertThat(areas.covers(null, commune, BEFORE)).isFalse();
        assertThatThrownBy(() -> areas.require(null, commune, BEFORE)).isInstanceOf(Problem.class);
    }

    private void place(UUID unit, Placement... placements) {
        QuarkusTransaction.requiringNew().run(() -> areas.place(unit, List.of(placements)));
    }

    private static List<Placement> always(UUID parent) {
        return List.of(new Placement(parent, null, null));
    }
}
