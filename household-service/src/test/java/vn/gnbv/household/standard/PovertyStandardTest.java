package vn.gnbv.household.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.platform.problem.Problem;

class PovertyStandardTest {

    /** Points as in the national standard of 2022–2025: 12 indicators of 10 points, 140 or 175, 30. */
    static PovertyStandard national() {
        return standard(
                IntStream.range(0, 12)
                        .mapToObj(i -> new Indicator("i" + i, "d", "vi", "en", 10))
                        .toList(),
                List.of(new CutOff(AreaType.RURAL, 140, 1_500_000L), new CutOff(AreaType.URBAN, 175, 2_000_000L)));
    }

    static PovertyStandard standard(List<Indicator> indicators, List<CutOff> cutOffs) {
        return new PovertyStandard(new RegisterPovertyStandard(
                UUID.fromString("01900000-0000-7000-c000-000000002022"),
                "2022-2025",
                "vi",
                "en",
                "Nghị định 07/2021/NĐ-CP",
                new Articles("Article of the poor", "Article of the near-poor", null),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2026, 12, 31),
                null,
                indicators,
                cutOffs,
                30,
                36,
                null));
    }

    private static PovertyClass classOf(AreaType areaType, int pointsA, int pointsB) {
        var codes = IntStream.range(0, pointsB / 10).mapToObj(i -> "i" + i).toList();
        return national().classify(areaType, pointsA, codes).povertyClass();
    }

    @Test
    void isPoorInTheCountryWithExactly140PointsAAnd30PointsB() {
        assertThat(classOf(AreaType.RURAL, 140, 30)).isEqualTo(PovertyClass.POOR);
    }

    @Test
    void isNotPoorInTheCountryWith141PointsA() {
        assertThat(classOf(AreaType.RURAL, 141, 30)).isEqualTo(PovertyClass.NOT_POOR);
        assertThat(classOf(AreaType.RURAL, 141, 120)).isEqualTo(PovertyClass.NOT_POOR);
    }

    @Test
    void isPoorInTownWithExactly175PointsAAnd30PointsB() {
        assertThat(classOf(AreaType.URBAN, 175, 30)).isEqualTo(PovertyClass.POOR);
    }

    @Test
    void isNotPoorInTownWith176PointsA() {
        assertThat(classOf(AreaType.URBAN, 176, 30)).isEqualTo(PovertyClass.NOT_POOR);
    }

    @Test
    void isNearPoorWith20PointsBAndPoorWith30() {
        assertThat(classOf(AreaType.RURAL, 140, 20)).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(classOf(AreaType.RURAL, 140, 30)).isEqualTo(PovertyClass.POOR);
        assertThat(classOf(AreaType.URBAN, 175, 20)).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(classOf(AreaType.URBAN, 175, 30)).isEqualTo(PovertyClass.POOR);
    }

    @Test
    void isNearPoorWithoutAnyDeprivationWhenPoorByIncome() {
        assertThat(classOf(AreaType.RURAL, 0, 0)).isEqualTo(PovertyClass.NEAR_POOR);
    }

    @Test
    void judgesTheSamePointsByTheAreaTypeOfThePlace() {
        assertThat(classOf(AreaType.RURAL, 150, 30)).isEqualTo(PovertyClass.NOT_POOR);
        assertThat(classOf(AreaType.URBAN, 150, 30)).isEqualTo(PovertyClass.POOR);
    }

    @Test
    void explainsEveryPointTheThresholdsTheStandardAndItsArticle() {
        var explained = national().classify(AreaType.RURAL, 120, List.of("i3", "i7", "i9"));
        assertThat(explained.standardCode()).isEqualTo("2022-2025");
        assertThat(explained.legalBasis()).isEqualTo("Nghị định 07/2021/NĐ-CP");
        assertThat(explained.article()).isEqualTo("Article of the poor");
        assertThat(explained.pointsA()).isEqualTo(new Classification.PointsA(120, 140, true, 1_500_000L, null, null));
        assertThat(explained.pointsB().points()).isEqualTo(30);
        assertThat(explained.pointsB().atLeast()).isEqualTo(30);
        assertThat(explained.pointsB().indicators()).hasSize(12);
        assertThat(explained.pointsB().indicators())
                .filteredOn(Classification.Scored::deprived)
                .extracting(Classification.Scored::code, Classification.Scored::points)
                .containsExactly(tuple("i3", 10), tuple("i7", 10), tuple("i9", 10));
    }

    @Test
    void quotesTheArticleWhereTheStandardThatIsShippedHasOne() throws IOException {
        var present = shipped("2022-2025");
        assertThat(present.classify(AreaType.RURAL, 140, List.of("nutrition", "cleanWater", "housingArea")))
                .extracting(Classification::povertyClass, Classification::article)
                .containsExactly(PovertyClass.POOR, "Nghị định 07/2021/NĐ-CP, Điều 3");
        assertThat(present.classify(AreaType.URBAN, 175, List.of()))
                .extracting(Classification::povertyClass, Classification::article)
                .containsExactly(PovertyClass.NEAR_POOR, "Nghị định 07/2021/NĐ-CP, Điều 3");
        // Of the decree of 2027–2030 no article could be read.
        assertThat(shipped("2027-2030").articles()).isEqualTo(Articles.NONE);
    }

    @Test
    void takesItsNumbersFromItsDataAlone() {
        var another = standard(
                List.of(new Indicator("x", "d", "vi", "en", 7), new Indicator("y", "d", "vi", "en", 23)),
                List.of(new CutOff(AreaType.RURAL, 5, 1L)));
        assertThat(another.classify(AreaType.RURAL, 5, List.of("x", "y")).povertyClass())
                .isEqualTo(PovertyClass.POOR);
        assertThat(another.classify(AreaType.RURAL, 5, List.of("y")).povertyClass())
                .isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(another.classify(AreaType.RURAL, 6, List.of("x", "y")).povertyClass())
                .isEqualTo(PovertyClass.NOT_POOR);
    }

    @Test
    void refusesIndicatorsThatItDoesNotHaveAndIndicatorsNamedTwice() {
        assertThatThrownBy(() -> national().classify(AreaType.RURAL, 1, List.of("i1", "unheardOf")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> national().classify(AreaType.RURAL, 1, List.of("i1", "i1")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesAnAreaTypeWithoutACutOff() {
        var ruralOnly =
                standard(List.of(new Indicator("x", "d", "vi", "en", 7)), List.of(new CutOff(AreaType.RURAL, 5, 1L)));
        assertThatThrownBy(() -> ruralOnly.classify(AreaType.URBAN, 1, List.of()))
                .isInstanceOf(Problem.class)
                .hasMessage("CUT_OFF_MISSING");
    }

    @Test
    void refusesTheSameIndicatorOrAreaTypeTwice() {
        var indicator = new Indicator("x", "d", "vi", "en", 7);
        var cutOff = new CutOff(AreaType.RURAL, 5, 1L);
        assertThatThrownBy(() -> standard(List.of(indicator, indicator), List.of(cutOff)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> standard(List.of(indicator), List.of(cutOff, cutOff)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void isInForceFromItsFirstToItsLastDay() {
        national().requireInForce(LocalDate.of(2022, 1, 1));
        national().requireInForce(LocalDate.of(2026, 12, 31));
        assertThatThrownBy(() -> national().requireInForce(LocalDate.of(2021, 12, 31)))
                .hasMessage("STANDARD_NOT_IN_FORCE");
        assertThatThrownBy(() -> national().requireInForce(LocalDate.of(2027, 1, 1)))
                .hasMessage("STANDARD_NOT_IN_FORCE");
    }

    private static PovertyStandard shipped(String name) throws IOException {
        try (var file = PovertyStandardTest.class.getResourceAsStream("/standards/" + name + ".json")) {
            return new PovertyStandard(new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .readValue(file, RegisterPovertyStandard.class));
        }
    }

    @Test
    void holdsTheStandardOf2022ToTheEndOf2026AndTheNextOneFromThenOn() throws IOException {
        var present = shipped("2022-2025");
        var next = shipped("2027-2030");
        present.requireInForce(LocalDate.of(2022, 1, 1));
        present.requireInForce(LocalDate.of(2026, 12, 31));
        next.requireInForce(LocalDate.of(2027, 1, 1));
        next.requireInForce(LocalDate.of(2030, 12, 31));
        assertThatThrownBy(() -> present.requireInForce(LocalDate.of(2027, 1, 1)))
                .hasMessage("STANDARD_NOT_IN_FORCE");
        assertThatThrownBy(() -> next.requireInForce(LocalDate.of(2026, 12, 31)))
                .hasMessage("STANDARD_NOT_IN_FORCE");
        assertThat(present.cutOffs).extracting(CutOff::incomeVnd).containsExactlyInAnyOrder(1_500_000L, 2_000_000L);
        assertThat(next.cutOffs).extracting(CutOff::incomeVnd).containsExactlyInAnyOrder(2_200_000L, 2_800_000L);
        assertThat(next.indicators).hasSize(12);
        assertThat(next.nameVi).contains("MẪU");
    }

    @Test
    void setsTheLinesOfAProvinceAboveThoseOfTheNationAndNoneOfThemBelow() {
        var town = new CutOff(AreaType.URBAN, 175, 2_000_000L);
        province(30, new CutOff(AreaType.RURAL, 140, 1_500_000L), town).requireNotBelow(List.of(national()));
        province(20, town, new CutOff(AreaType.RURAL, 150, 1_700_000L)).requireNotBelow(List.of(national()));
        assertBelow(province(30, town, new CutOff(AreaType.RURAL, 140, 1_499_999L)), "/cutOffs/1/incomeVnd");
        assertBelow(province(30, new CutOff(AreaType.RURAL, 139, 1_500_000L), town), "/cutOffs/0/maxPointsA");
        assertBelow(province(31, new CutOff(AreaType.RURAL, 140, 1_500_000L), town), "/minPointsBPoor");
        assertBelow(province(30, town), "/cutOffs");
        assertBelow(
                province(40, new CutOff(AreaType.RURAL, 1, 1L)),
                "/cutOffs/0/incomeVnd",
                "/cutOffs/0/maxPointsA",
                "/cutOffs",
                "/minPointsBPoor");
        national().requireNotBelow(List.of(national()));
    }

    private static void assertBelow(PovertyStandard province, String... pointers) {
        assertThatThrownBy(() -> province.requireNotBelow(List.of(national())))
                .asInstanceOf(type(Problem.class))
                .satisfies(p -> assertThat(p.told(Language.EN))
                        .allSatisfy(told -> assertThat(told.message()).contains("2022-2025"))
                        .extracting(Problem.Told::pointer)
                        .containsExactly(pointers));
    }

    private static PovertyStandard province(int minPointsBPoor, CutOff... cutOffs) {
        return new PovertyStandard(new RegisterPovertyStandard(
                null,
                "province",
                "vi",
                "en",
                "basis",
                null,
                LocalDate.of(2026, 12, 31),
                null,
                UUID.randomUUID(),
                national().indicators,
                List.of(cutOffs),
                minPointsBPoor,
                null,
                null));
    }
}
