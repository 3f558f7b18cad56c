package vn.gnbv.household.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.household.standard.PovertyClass.POOR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.gnbv.household.table.Figures.Figure;

/** Of any population: what is shown and lies within something else that is shown leaves nothing small of it. */
class DisclosedPropertyTest {

    /** What households are: each is one of the sixteen that have some of these and not the others. */
    private static final int FEMALE_HEAD = 1;

    private static final int ETHNIC_MINORITY = 2;
    private static final int DEPRIVED = 4;
    private static final int WITH_CHILDREN = 8;

    private static final Map<Figure, Integer> FIGURES = Map.of(
            Figure.of(POOR),
            0,
            new Figure("GROUP", POOR, "FEMALE_HEAD"),
            FEMALE_HEAD,
            new Figure("GROUP", POOR, "ETHNIC_MINORITY"),
            ETHNIC_MINORITY,
            new Figure("GROUP", POOR, "WITH_CHILDREN"),
            WITH_CHILDREN,
            new Figure("DEPRIVATION", POOR, "nutrition"),
            DEPRIVED,
            new Figure("GROUP_OF_FEMALE_HEAD", POOR, "FEMALE_HEAD"),
            FEMALE_HEAD,
            new Figure("GROUP_OF_FEMALE_HEAD", POOR, "ETHNIC_MINORITY"),
            FEMALE_HEAD | ETHNIC_MINORITY,
            new Figure("CHILD_DEPRIVATION", POOR, "nutrition"),
            DEPRIVED | WITH_CHILDREN);

    /** A place, those that it lies in, and what is hidden of it. */
    private record Told(List<Integer> path, Figures counted, Set<Figure> hidden) {

        boolean isIn(Told other) {
            return path.size() >= other.path.size()
                    && path.subList(0, other.path.size()).equals(other.path);
        }

        boolean shows(Figure figure) {
            return !hidden.contains(figure);
        }
    }

    @Property(tries = 2000)
    void whatIsShownWithinSomethingShownLeavesNothingSmallOfIt(@ForAll("countries") List<List<int[]>> provinces) {
        var told = told(new Disclosed(Disclosed.OFFICIAL, FIGURES.keySet()), provinces);
        for (var outer : told) {
            for (var inner : told.stream().filter(place -> place.isIn(outer)).toList()) {
                FIGURES.forEach((whole, of) -> FIGURES.forEach((part, ofPart) -> {
                    if ((of & ofPart) == of && outer.shows(whole) && inner.shows(part)) {
                        assertThat(outer.counted().households(whole)
                                        - inner.counted().households(part))
                                .as("%s of %s without %s of %s", whole, outer.path(), part, inner.path())
                                .isNotIn(1L, 2L, 3L, 4L);
                    }
                }));
            }
        }
    }

    /** Everything, or what one table asks for alone: what is hidden does not depend on it. */
    @Property(tries = 500)
    void everyQuestionGetsTheSameAnswer(
            @ForAll("countries") List<List<int[]>> provinces, @ForAll("asked") Set<Figure> asked) {
        var all = told(new Disclosed(Disclosed.OFFICIAL, FIGURES.keySet()), provinces);
        var some = told(new Disclosed(Disclosed.OFFICIAL, asked), provinces);
        for (int place = 0; place < all.size(); place++) {
            for (var figure : asked) {
                assertThat(some.get(place).shows(figure))
                        .isEqualTo(all.get(place).shows(figure));
            }
        }
    }

    @Provide
    Arbitrary<Set<Figure>> asked() {
        return Arbitraries.of(FIGURES.keySet()).set().ofMinSize(1);
    }

    /** Up to four provinces of up to four communes, with many kinds of households missing or few. */
    @Provide
    Arbitrary<List<List<int[]>>> countries() {
        var some = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 4)),
                Tuple.of(3, Arbitraries.integers().between(5, 40)));
        return some.array(int[].class)
                .ofSize(16)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static List<Told> told(Disclosed disclosed, List<List<int[]>> provinces) {
        var ofProvinces = provinces.stream()
                .map(communes ->
                        communes.stream().map(DisclosedPropertyTest::counted).toList())
                .toList();
        var sums = ofProvinces.stream().map(Figures::sum).toList();
        var country = Figures.sum(sums);
        var told = new ArrayList<Told>();
        told.add(new Told(List.of(), country, disclosed.ofCountry(country)));
        var hidden = disclosed.ofParts(told.getFirst().hidden(), sums);
        for (int p = 0; p < sums.size(); p++) {
            told.add(new Told(List.of(p), sums.get(p), hidden.get(p)));
            var communes = ofProvinces.get(p);
            var hiddenBelow = disclosed.ofParts(hidden.get(p), communes);
            for (int c = 0; c < communes.size(); c++) {
                told.add(new Told(List.of(p, c), communes.get(c), hiddenBelow.get(c)));
            }
        }
        return told;
    }

    private static Figures counted(int[] households) {
        var counts = new HashMap<Figure, Count>();
        FIGURES.forEach((figure, has) -> {
            var count = IntStream.range(0, households.length)
                    .filter(kind -> (kind & has) == has)
                    .map(kind -> households[kind])
                    .sum();
            counts.put(figure, new Count(count, count));
        });
        return new Figures(counts);
    }
}
