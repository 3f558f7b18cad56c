package vn.gnbv.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.paper.Paper.Foot;
import vn.gnbv.paper.Paper.Head;
import vn.gnbv.paper.Paper.Signature;
import vn.gnbv.paper.Paper.Title;
import vn.gnbv.platform.problem.Language;

class PhrasesTest {

    @Test
    void daysBelowTenAndTheFirstTwoMonthsHaveTwoDigits() {
        assertThat(of(LocalDate.of(2026, 1, 5), "12").placeAndDate()).isEqualTo("Sơn La, ngày 05 tháng 01 năm 2026");
        assertThat(of(LocalDate.of(2026, 3, 15), "12").placeAndDate()).isEqualTo("Sơn La, ngày 15 tháng 3 năm 2026");
    }

    @Test
    void aPaperThatIsNotStampedLeavesRoomForNumberAndDay() {
        assertThat(of(null, null).number()).matches("Số: \u00a0+/BC-UBND");
        assertThat(of(null, null).placeAndDate()).matches("Sơn La, ngày \u00a0+ tháng \u00a0+ năm \u00a0+");
    }

    @Test
    void numbersOfPartsAreRoman() {
        assertThat(List.of(1, 4, 9, 14, 19, 40).stream().map(Phrases::roman))
                .containsExactly("I", "IV", "IX", "XIV", "XIX", "XL");
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        var number = Cell.number(new BigDecimal("1234567.895"), 2);
        assertThat(number.in(Language.VI)).isEqualTo("1.234.567,90");
        assertThat(number.in(Language.EN)).isEqualTo("1,234,567.90");
        assertThat(Cell.number(15_555_250_000L).in(Language.VI)).isEqualTo("15.555.250.000");
        assertThat(Cell.number(0L).in(Language.VI)).isEqualTo("0");
        assertThat(Cell.number(null).in(Language.VI)).isEqualTo("…");
    }

    @Test
    void aDesignationIsNumberAndSymbolAndASignerNameAndOffice() {
        var head = new Head(null, "Ủy ban nhân dân", null, "BC-UBND", null, null);
        assertThat(head.numbered("12/QĐ-UBND"))
                .extracting(Head::number, Head::symbol)
                .containsExactly("12", "QĐ-UBND");
        assertThat(head.numbered("12")).extracting(Head::number, Head::symbol).containsExactly("12", "BC-UBND");
        assertThat(head.numbered(null)).isEqualTo(head);
        assertThat(signed("Lò Văn Mẫu", null).name()).isEqualTo("Lò Văn Mẫu");
    }

    @Test
    void aHeadSignsInTheNameOfTheCommitteeAndADeputyInPlaceOfTheHead() {
        assertThat(signed("Lò Văn Mẫu", null).lines()).containsExactly("TM. Ủy ban nhân dân", "Chủ tịch");
        assertThat(signed("Lò Văn Mẫu, Chủ tịch", null).lines()).containsExactly("TM. Ủy ban nhân dân", "Chủ tịch");
        assertThat(signed("Lò Văn Mẫu, Phó Chủ tịch", null).lines())
                .containsExactly("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch");
        assertThat(signed("Lò Văn Mẫu, Chánh Văn phòng", null).lines()).containsExactly("Chánh Văn phòng");
    }

    @Test
    void whoeverSignsByOrderIsAuthorisedOrActsSaysSo() {
        assertThat(signed("A, Chánh Văn phòng", SigningCapacity.BY_ORDER).lines())
                .containsExactly("TL. Chủ tịch", "Chánh Văn phòng");
        assertThat(signed("A, Trưởng phòng", SigningCapacity.AUTHORISED).lines())
                .containsExactly("TUQ. Chủ tịch", "Trưởng phòng");
        assertThat(signed("A", SigningCapacity.ACTING).lines()).containsExactly("TM. Ủy ban nhân dân", "Q. Chủ tịch");
        assertThat(signed("A, Ủy viên", SigningCapacity.DEPUTY).lines())
                .containsExactly("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Ủy viên");
    }

    @Test
    void theHeadOfAnAgencyHasTheTitleThatItsDeputyTells() {
        var head = new Signature(null, "Thủ trưởng cơ quan", null);
        assertThat(head.of("A, Phó Giám đốc", null, Language.VI).lines())
                .containsExactly("KT. Giám đốc", "Phó Giám đốc");
        assertThat(head.of("A, Phó Giám đốc", null, Language.EN).lines())
                .containsExactly("For the Giám đốc", "Phó Giám đốc");
    }

    private static Signature signed(String signer, @Nullable SigningCapacity capacity) {
        return new Signature("TM. Ủy ban nhân dân", "Chủ tịch", null).of(signer, capacity, Language.VI);
    }

    @Test
    void aPlaceStandsInASentenceByItsKindAndBeforeADateByItsName() {
        assertThat(new PlaceName("Xã Chiềng Cang").inSentence()).isEqualTo("xã Chiềng Cang");
        assertThat(new PlaceName("Thị trấn Sông Mã").inSentence()).isEqualTo("thị trấn Sông Mã");
        assertThat(new PlaceName("Đặc khu Phú Quốc").proper()).isEqualTo("Phú Quốc");
        assertThat(new PlaceName("Chiềng Cang").inSentence()).isEqualTo("Chiềng Cang");
    }

    private static Phrases of(@Nullable LocalDate date, @Nullable String number) {
        return new Phrases(new Paper(
                Language.VI,
                null,
                SamplePaper.MADE,
                new Head(null, "Ủy ban nhân dân tỉnh Sơn La", number, "BC-UBND", "Sơn La", date),
                new Title("Báo cáo", null),
                List.of(),
                new Foot(List.of(), List.of()),
                List.of()));
    }
}
