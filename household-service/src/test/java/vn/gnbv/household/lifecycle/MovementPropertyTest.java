package vn.gnbv.household.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** However often whoever is reviewed: who comes and who goes is the whole difference between two days. */
class MovementPropertyTest {

    /** One household through all its reviews, in the order of their years. */
    private static final class Life {
        @Nullable
        PovertyClass now;

        @Nullable
        LocalDate escapedOn;

        Movement review(PovertyClass found, LocalDate on, @Nullable Integer lookBack) {
            var movement = Movement.of(now, found, escapedOn, on, lookBack);
            if (found == PovertyClass.NOT_POOR && now != null && now != PovertyClass.NOT_POOR) {
                escapedOn = on;
            }
            now = found;
            return movement;
        }
    }

    @Property
    void theMovementsOfAnySequenceOfReviewsExplainEveryStock(
            @ForAll @Size(min = 1, max = 8) List<@Size(min = 1, max = 6) List<PovertyClass>> found,
            @ForAll boolean withLookBack) {
        var lives = found.stream().map(_ -> new Life()).toList();
        var rounds = found.stream().mapToInt(List::size).max().orElseThrow();
        for (int round = 0; round < rounds; round++) {
            var before = stocks(lives);
            var moved = new EnumMap<Movement, Integer>(Movement.class);
            for (int i = 0; i < lives.size(); i++) {
                if (round < found.get(i).size()) {
                    var movement = lives.get(i)
                            .review(
                                    found.get(i).get(round),
                                    LocalDate.of(2022 + round, 12, 14),
                                    withLookBack ? 24 : null);
                    moved.merge(movement, 1, Integer::sum);
                }
            }
            var after = stocks(lives);
            assertThat(after.get(PovertyClass.POOR))
                    .isEqualTo(before.get(PovertyClass.POOR)
                            - of(moved, Movement.POOR_TO_NEAR_POOR)
                            - of(moved, Movement.POOR_TO_NOT_POOR)
                            + of(moved, Movement.NEAR_POOR_TO_POOR)
                            + of(moved, Movement.RELAPSE_POOR)
                            + of(moved, Movement.NEW_POOR));
            assertThat(after.get(PovertyClass.NEAR_POOR))
                    .isEqualTo(before.get(PovertyClass.NEAR_POOR)
                            - of(moved, Movement.NEAR_POOR_TO_POOR)
                            - of(moved, Movement.NEAR_POOR_TO_NOT_POOR)
                            + of(moved, Movement.POOR_TO_NEAR_POOR)
                            + of(moved, Movement.RELAPSE_NEAR_POOR)
                            + of(moved, Movement.NEW_NEAR_POOR));
        }
    }

    @Property
    void everyMovementTellsWhereItLeadsFromAndTo(@ForAll PovertyClass previous, @ForAll PovertyClass now) {
        var movement = Movement.of(previous, now, LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1), null);
        assertThat(movement.outOf()).isEqualTo(previous);
        assertThat(movement.into()).isEqualTo(now);
    }

    private static Map<PovertyClass, Integer> stocks(List<Life> lives) {
        var stocks = new EnumMap<PovertyClass, Integer>(PovertyClass.class);
        for (var povertyClass : PovertyClass.values()) {
            stocks.put(povertyClass, (int)
                    lives.stream().filter(l -> l.now == povertyClass).count());
        }
        return stocks;
    }

    private static int of(Map<Movement, Integer> moved, Movement movement) {
        return moved.getOrDefault(movement, 0);
    }
}
