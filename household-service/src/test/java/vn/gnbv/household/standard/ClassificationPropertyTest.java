package vn.gnbv.household.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.gnbv.household.directory.AreaType;

/** Whatever the numbers of the law are, the classes part all households, and more hardship never makes anyone richer. */
class ClassificationPropertyTest {

    @Provide
    Arbitrary<PovertyStandard> standards() {
        var points = Arbitraries.integers().between(1, 40).list().ofMinSize(1).ofMaxSize(12);
        var cutOff = Arbitraries.integers().between(0, 300);
        return Combinators.combine(points, cutOff, cutOff)
                .as((p, rural, urban) -> PovertyStandardTest.standard(
                        IntStream.range(0, p.size())
                                .mapToObj(i -> new Indicator("i" + i, "d", "vi", "en", p.get(i)))
                                .toList(),
                        List.of(new CutOff(AreaType.RURAL, rural, 1L), new CutOff(AreaType.URBAN, urban, 1L))));
    }

    @Provide
    Arbitrary<Set<Integer>> lacking() {
        return Arbitraries.integers().between(0, 11).set();
    }

    @Property
    void everyHouseholdIsInExactlyOneClass(
            @ForAll("standards") PovertyStandard standard,
            @ForAll AreaType areaType,
            @ForAll @IntRange(max = 320) int pointsA,
            @ForAll("lacking") Set<Integer> lacking) {
        var codes = codes(standard, lacking);
        var it = standard.classify(areaType, pointsA, codes);
        var pointsB = standard.indicators.stream()
                .filter(i -> codes.contains(i.code()))
                .mapToInt(Indicator::points)
                .sum();
        var atMost = standard.cutOffs.stream()
                .filter(c -> c.areaType() == areaType)
                .findFirst()
                .orElseThrow()
                .maxPointsA();
        var poor = pointsA <= atMost && pointsB >= 30;
        var nearPoor = pointsA <= atMost && pointsB < 30;
        var notPoor = pointsA > atMost;
        assertThat(List.of(poor, nearPoor, notPoor)).containsOnlyOnce(true);
        assertThat(it.povertyClass() == PovertyClass.POOR).isEqualTo(poor);
        assertThat(it.povertyClass() == PovertyClass.NEAR_POOR).isEqualTo(nearPoor);
        assertThat(it.povertyClass() == PovertyClass.NOT_POOR).isEqualTo(notPoor);
        assertThat(it.pointsB().points()).isEqualTo(pointsB);
    }

    @Property
    void oneMoreDeprivationOrOnePointLessNeverLeadsOutOfPoverty(
            @ForAll("standards") PovertyStandard standard,
            @ForAll AreaType areaType,
            @ForAll @IntRange(min = 1, max = 320) int pointsA,
            @ForAll("lacking") Set<Integer> lacking) {
        var codes = codes(standard, lacking);
        var before = standard.classify(areaType, pointsA, codes).povertyClass();
        assertThat(standard.classify(areaType, pointsA - 1, codes).povertyClass())
                .isLessThanOrEqualTo(before);
        var all = standard.indicators.stream().map(Indicator::code).toList();
        assertThat(standard.classify(areaType, pointsA, all).povertyClass()).isLessThanOrEqualTo(before);
    }

    private static List<String> codes(PovertyStandard standard, Set<Integer> lacking) {
        return lacking.stream()
                .filter(i -> i < standard.indicators.size())
                .map(i -> "i" + i)
                .toList();
    }
}
