package vn.gnbv.household.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.household.standard.PovertyClass.POOR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.table.Figures.Figure;
import vn.gnbv.platform.disclosure.SmallCells;

class DisclosedTest {

    private static final Figure ALL = Figure.of(POOR);
    private static final Figure DEPRIVED = new Figure("DEPRIVATION", POOR, "nutrition");
    private static final List<Figure> FIGURES = List.of(ALL, DEPRIVED);

    @Test
    void hidesWhatIsSmallAndTheLeastOfTheOthersWithIt() {
        assertThat(hidden(poor(40, 20), poor(3, 0), poor(9, 0), poor(30, 10)))
                .containsExactly(Set.of(), Set.of(ALL), Set.of(ALL), Set.of());
        assertThat(hidden(poor(40, 20), poor(3, 1), poor(9, 0), poor(30, 10)))
                .containsExactly(Set.of(), Set.of(ALL, DEPRIVED), Set.of(ALL, DEPRIVED), Set.of(DEPRIVED));
    }

    @Test
    void hidesADeprivationThatAllButAFewOfAClassHave() {
        assertThat(hidden(poor(40, 38), poor(30, 12), poor(20, 10)))
                .containsExactly(Set.of(DEPRIVED), Set.of(), Set.of(DEPRIVED));
    }

    @Test
    void hidesEverythingBelowWhatIsHidden() {
        var disclosed = new Disclosed(Disclosed.OFFICIAL, Set.of(ALL));
        assertThat(disclosed.ofParts(Set.of(ALL), List.of(poor(50, 0), poor(60, 0))))
                .containsExactly(Set.of(ALL), Set.of(ALL));
    }

    @Test
    void showsTheCountryUnlessItsOwnFigureIsSmall() {
        var disclosed = new Disclosed(Disclosed.OFFICIAL, Set.of(ALL, DEPRIVED));
        assertThat(disclosed.ofCountry(poor(50, 20))).isEmpty();
        assertThat(disclosed.ofCountry(poor(4, 0))).containsExactly(ALL);
        assertThat(disclosed.ofCountry(poor(50, 47))).containsExactly(DEPRIVED);
        assertThat(disclosed.ofCountry(poor(0, 0))).isEmpty();
    }

    @Test
    void hidesWhatIsWithinTwoFiguresWhereFewOfOneOfThemOrFewOfNeitherAreLeft() {
        assertThat(hiddenOfWomen(50, 19, 30, 18)).containsExactly(MINORITY_WOMEN);
        assertThat(hiddenOfWomen(50, 30, 20, 18)).containsExactly(MINORITY_WOMEN);
        assertThat(hiddenOfWomen(50, 20, 27, 0)).containsExactly(MINORITY_WOMEN);
        assertThat(hiddenOfWomen(50, 20, 20, 15)).isEmpty();
        assertThat(hiddenOfWomen(50, 20, 20, 20)).isEmpty();
    }

    @Test
    void hidesWhatIsWithinTwoFiguresTogetherWithTheLeastOfTheOthers() {
        var disclosed = new Disclosed(Disclosed.OFFICIAL, Set.of(MINORITY_WOMEN));
        assertThat(disclosed.ofParts(
                        Set.of(), List.of(women(50, 19, 25, 18), women(90, 60, 20, 10), women(70, 40, 30, 15))))
                .containsExactly(Set.of(MINORITY_WOMEN), Set.of(), Set.of(MINORITY_WOMEN));
    }

    private static final Figure WOMEN = new Figure("GROUP", POOR, "FEMALE_HEAD");
    private static final Figure MINORITY = new Figure("GROUP", POOR, "ETHNIC_MINORITY");
    private static final Figure MINORITY_WOMEN = new Figure("GROUP_OF_FEMALE_HEAD", POOR, "ETHNIC_MINORITY");

    private static Set<Figure> hiddenOfWomen(long all, long women, long minority, long minorityWomen) {
        return new Disclosed(Disclosed.OFFICIAL, Set.of(MINORITY_WOMEN))
                .ofCountry(women(all, women, minority, minorityWomen));
    }

    private static Figures women(long all, long women, long minority, long minorityWomen) {
        return new Figures(Map.of(
                ALL, new Count(all, 0),
                WOMEN, new Count(women, 0),
                MINORITY, new Count(minority, 0),
                MINORITY_WOMEN, new Count(minorityWomen, 0)));
    }

    private static List<Set<Figure>> hidden(Figures... parts) {
        return new Disclosed(Disclosed.OFFICIAL, Set.of(DEPRIVED)).ofParts(Set.of(), List.of(parts));
    }

    private static Figures poor(long all, long deprived) {
        return new Figures(Map.of(ALL, new Count(all, all * 4), DEPRIVED, new Count(deprived, deprived * 4)));
    }

    /**
     * A country of two provinces with two communes each, which are then parted anew: the first and the third become one.
     * An attacker adds and subtracts all that is shown, of totals, parts, old and new boundaries, of a class and of what
     * is within it: every hidden figure of the day could still be another. (What is hidden on new boundaries alone is
     * made of these.)
     */
    @Test
    void noHiddenFigureCanBeWorkedOutFromTotalsPartsAndNewBoundaries() {
        var rule = new SmallCells(3);
        var lookAlike = new HashMap<List<Long>, List<Set<Long>>>();
        var doubtful = new LinkedHashSet<List<Long>>();
        var all = new ArrayList<long[][]>();
        var leaves = IntStream.rangeClosed(0, 3)
                .boxed()
                .flatMap(t -> IntStream.rangeClosed(0, t).mapToObj(m -> new long[] {t, m}))
                .toList();
        for (int n = 0; n < Math.pow(leaves.size(), 4); n++) {
            var country = new long[4][];
            for (int i = 0, rest = n; i < 4; i++, rest /= leaves.size()) {
                country[i] = leaves.get(rest % leaves.size());
            }
            all.add(country);
        }
        var seen = new ArrayList<List<Long>>();
        for (var country : all) {
            var shown = shown(rule, country);
            seen.add(shown);
            var exact = exact(country);
            var possible = lookAlike.computeIfAbsent(shown, _ -> sets(exact.size()));
            for (int i = 0; i < exact.size(); i++) {
                possible.get(i).add(exact.get(i));
            }
        }
        lookAlike.forEach((shown, possible) -> {
            for (int i = 0; i < PUBLISHED * 2; i++) {
                if (shown.get(i) == HIDDEN && possible.get(i).size() == 1) {
                    doubtful.add(shown);
                }
            }
        });
        // Where only one such country looks the same, another that agrees with all that is shown will do.
        for (var shown : doubtful) {
            var possible = sets(shown.size());
            for (var country : all) {
                var exact = exact(country);
                if (agrees(exact, shown)) {
                    for (int i = 0; i < exact.size(); i++) {
                        possible.get(i).add(exact.get(i));
                    }
                }
            }
            for (int i = 0; i < PUBLISHED * 2; i++) {
                if (shown.get(i) == HIDDEN) {
                    assertThat(possible.get(i)).as("figure %d of %s", i, shown).hasSizeGreaterThan(1);
                }
            }
        }
        assertThat(lookAlike).hasSizeGreaterThan(100);
        assertThat(seen).anyMatch(shown -> shown.contains(HIDDEN)).anyMatch(shown -> !shown.contains(HIDDEN));
    }

    private static final Long HIDDEN = -1L;

    private static boolean agrees(List<Long> exact, List<Long> shown) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) != HIDDEN && !shown.get(i).equals(exact.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of every place, the classes and then what is within them: country, provinces, communes, new units. */
    private static List<Long> exact(long[][] communes) {
        var exact = new ArrayList<Long>();
        for (var place : PLACES) {
            for (int f = 0; f < 2; f++) {
                var figure = f;
                exact.add(
                        Arrays.stream(place).mapToLong(i -> communes[i][figure]).sum());
            }
        }
        return exact;
    }

    private static final int[][] PLACES = {
        {0, 1, 2, 3}, {0, 1}, {2, 3}, {0}, {1}, {2}, {3}, {0, 2}, {1}, {3}, {1, 3}, {0, 1, 2}
    };
    private static final int PUBLISHED = 7;

    private static List<Long> shown(SmallCells rule, long[][] communes) {
        var disclosed = new Disclosed(rule, new LinkedHashSet<>(FIGURES));
        var counted =
                Arrays.stream(PLACES).map(place -> figures(communes, place)).toList();
        var hidden = new HashMap<Integer, Set<Figure>>();
        hidden.put(0, disclosed.ofCountry(counted.get(0)));
        decide(disclosed, counted, hidden, 0, 1, 2);
        decide(disclosed, counted, hidden, 1, 3, 4);
        decide(disclosed, counted, hidden, 2, 5, 6);
        var restated = new Restated(new Tree(hidden));
        for (int place = PUBLISHED; place < PLACES.length; place++) {
            var wanted = units(place);
            hidden.put(
                    place, disclosed.ofRestated(counted.get(place), figure -> restated.tells(figure, id(0), wanted)));
        }
        var shown = exact(communes);
        for (int place = 0; place < PLACES.length; place++) {
            for (int f = 0; f < 2; f++) {
                if (hidden.get(place).contains(FIGURES.get(f))) {
                    shown.set(place * 2 + f, HIDDEN);
                }
            }
        }
        return shown;
    }

    private static void decide(
            Disclosed disclosed, List<Figures> counted, Map<Integer, Set<Figure>> hidden, int above, int... parts) {
        var decided = disclosed.ofParts(
                hidden.get(above), Arrays.stream(parts).mapToObj(counted::get).toList());
        for (int i = 0; i < parts.length; i++) {
            hidden.put(parts[i], decided.get(i));
        }
    }

    private static Figures figures(long[][] communes, int[] place) {
        return poor(
                Arrays.stream(place).mapToLong(i -> communes[i][0]).sum(),
                Arrays.stream(place).mapToLong(i -> communes[i][1]).sum());
    }

    private record Tree(Map<Integer, Set<Figure>> hidden) implements Restated.Published {

        @Override
        public List<UUID> parts(UUID node) {
            return switch ((int) node.getLeastSignificantBits()) {
                case 0 -> List.of(id(1), id(2));
                case 1 -> List.of(id(3), id(4));
                case 2 -> List.of(id(5), id(6));
                default -> List.of();
            };
        }

        @Override
        public Set<UUID> units(UUID node) {
            return DisclosedTest.units((int) node.getLeastSignificantBits());
        }

        @Override
        public boolean hides(UUID node, Figure figure) {
            return hidden.get((int) node.getLeastSignificantBits()).contains(figure);
        }
    }

    private static UUID id(int place) {
        return new UUID(0, place);
    }

    private static Set<UUID> units(int place) {
        var units = new HashSet<UUID>();
        for (int commune : PLACES[place]) {
            units.add(new UUID(1, commune));
        }
        return units;
    }

    private static List<Set<Long>> sets(int size) {
        var sets = new ArrayList<Set<Long>>();
        for (int i = 0; i < size; i++) {
            sets.add(new HashSet<>());
        }
        return sets;
    }
}
