package vn.gnbv.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final SmallCells FIVE = new SmallCells(5);

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(FIVE.hidden(5, 0, 12, 0)).isEqualTo(rows());
    }

    @Test
    void hidesASmallPartWithEveryNoughtAndTheLeastOfTheOthers() {
        assertThat(FIVE.hidden(40, 3, 0, 12, 90)).isEqualTo(rows(1, 2, 3));
    }

    @Test
    void hidesOneOfTheOthersEvenWhereSeveralPartsAreSmall() {
        assertThat(FIVE.hidden(4, 4, 4, 20, 7)).isEqualTo(rows(0, 1, 2, 4));
    }

    @Test
    void hidesAllThatAreEquallyTheLeastSoThatTheirOrderTellsNothing() {
        assertThat(FIVE.hidden(2, 9, 30, 9)).isEqualTo(rows(0, 1, 3));
    }

    @Test
    void hidesAllWhereAllAreSmall() {
        assertThat(FIVE.hidden(1, 1, 1, 1, 1)).isEqualTo(rows(0, 1, 2, 3, 4));
    }

    @Test
    void aCountBelowTheThresholdIsSmallUnlessItIsNought() {
        assertThat(FIVE.small(0)).isFalse();
        assertThat(FIVE.small(1)).isTrue();
        assertThat(FIVE.small(4)).isTrue();
        assertThat(FIVE.small(5)).isFalse();
    }

    @Test
    void hidesTheWholeRowWhereOneOfItsColumnsIsSmall() {
        assertThat(FIVE.hiddenRows(rows(), List.of(new long[] {2, 30, 9}, new long[] {50, 6, 20})))
                .containsExactly(rows(0, 2), rows(0, 2));
    }

    @Test
    void hidesWhatBelongsToAHiddenTotalAndShowsAColumnThatHasNothingThere() {
        assertThat(FIVE.hiddenRows(rows(0, 1), List.of(new long[] {3, 8, 9}, new long[] {0, 0, 7})))
                .containsExactly(rows(0, 1), rows());
    }

    @Test
    void refusesAThresholdThatCannotHide() {
        assertThatThrownBy(() -> new SmallCells(2)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * An attacker who knows the rule, the total and all that is shown tries every combination of parts that would have
     * looked the same: no hidden part has one value only.
     */
    @Test
    void noHiddenPartCanBeComputedEvenByWhoeverKnowsTheRule() {
        for (int threshold = 3; threshold <= 5; threshold++) {
            var rule = new SmallCells(threshold);
            for (int parts = 1; parts <= 4; parts++) {
                attack(rule, parts, 9);
            }
        }
    }

    private static void attack(SmallCells rule, int parts, int most) {
        var lookAlike = new HashMap<List<Object>, List<Set<Long>>>();
        var all = combinations(parts, most);
        for (var values : all) {
            if (rule.small(Arrays.stream(values).sum())) {
                continue;
            }
            var known = lookAlike.computeIfAbsent(shown(rule, values), _ -> sets(parts));
            for (int i = 0; i < parts; i++) {
                known.get(i).add(values[i]);
            }
        }
        lookAlike.forEach((shown, possible) -> {
            for (int i = 0; i < parts; i++) {
                if (shown.get(i).equals("hidden")) {
                    assertThat(possible.get(i))
                            .as("threshold %d, shown %s, part %d", rule.threshold(), shown, i)
                            .hasSizeGreaterThan(1);
                }
            }
        });
    }

    private static List<Object> shown(SmallCells rule, long[] values) {
        var hidden = rule.hidden(values);
        var shown = new ArrayList<Object>();
        for (int i = 0; i < values.length; i++) {
            shown.add(hidden.get(i) ? "hidden" : values[i]);
        }
        shown.add(Arrays.stream(values).sum());
        return shown;
    }

    private static List<long[]> combinations(int parts, int most) {
        var all = new ArrayList<long[]>();
        for (long n = 0; n < Math.pow(most + 1, parts); n++) {
            var values = new long[parts];
            var rest = n;
            for (int i = 0; i < parts; i++) {
                values[i] = rest % (most + 1);
                rest /= most + 1;
            }
            all.add(values);
        }
        return all;
    }

    private static List<Set<Long>> sets(int parts) {
        var sets = new ArrayList<Set<Long>>();
        for (int i = 0; i < parts; i++) {
            sets.add(new HashSet<>());
        }
        return sets;
    }

    private static BitSet rows(int... rows) {
        return Arrays.stream(rows).collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
