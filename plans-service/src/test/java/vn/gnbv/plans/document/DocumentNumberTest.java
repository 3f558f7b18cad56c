package vn.gnbv.plans.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.plans.document.DocumentNumber.Branch;

class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "4587/KH-UBND, STATE, 4587, , KH, UBND",
        "5988/QĐ-UBND, STATE, 5988, , QĐ, UBND",
        "86/TB-UBND, STATE, 86, , TB, UBND",
        "71/QĐ-LĐTBXH, STATE, 71, , QĐ, LĐTBXH",
        "90/QĐ-TTg, STATE, 90, , QĐ, TTg",
        "160/NQ-CP, STATE, 160, , NQ, CP",
        "1315/VBHN-BLĐTBXH, STATE, 1315, , VBHN, BLĐTBXH",
        "3322/UBND-KGVX, STATE, 3322, , , UBND-KGVX",
        "4524/UBND-KTTH, STATE, 4524, , , UBND-KTTH",
        "07/2021/NĐ-CP, STATE, 7, 2021, NĐ, CP",
        "09/2019/NĐ-CP, STATE, 9, 2019, NĐ, CP",
        "24/2021/QĐ-TTg, STATE, 24, 2021, QĐ, TTg",
        "10/2022/TT-BLĐTBXH, STATE, 10, 2022, TT, BLĐTBXH",
        "24/2021/QH15, STATE, 24, 2021, , QH15",
        "257/2025/QH15, STATE, 257, 2025, , QH15",
        "05-CT/TW, PARTY, 5, , CT, TW",
        "31-KH/TU, PARTY, 31, , KH, TU",
        "20-NQ/TU, PARTY, 20, , NQ, TU",
        "109-KH/HU, PARTY, 109, , KH, HU",
        "29-CV/BDVHU, PARTY, 29, , CV, BDVHU",
        "1055-CV/TU, PARTY, 1055, , CV, TU",
        "324-CV/BCSUB, PARTY, 324, , CV, BCSUB",
    })
    void readsTheNumbersOfTheStateAndOfTheParty(
            String text, Branch system, int serial, Integer year, String type, String organ) {
        assertThat(parse(text)).isEqualTo(new DocumentNumber(text, system, serial, year, type, organ));
    }

    @ParameterizedTest
    @CsvSource({
        "2935/ UBND-KGVX, 2935/UBND-KGVX",
        "Số: 4587/KH-UBND, 4587/KH-UBND",
        "Số 4587/KH-UBND, 4587/KH-UBND",
        "số:86/TB-UBND, 86/TB-UBND",
        "Số 29 -CV/BDVHU, 29-CV/BDVHU",
        "Số 1055 - CV/TU, 1055-CV/TU",
        "05 –CT/TW, 05-CT/TW",
        "' 90 / QĐ - TTg ', 90/QĐ-TTg",
        "07/2021/NÐ-CP, 07/2021/NĐ-CP",
    })
    void overlooksSpacesDashesAndWhatStandsBefore(String written, String text) {
        assertThat(parse(written).text()).isEqualTo(text);
        assertThat(parse(written)).isEqualTo(parse(text));
        assertThat(parse(written).wasRead()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"90/qđ-TTg", "90/QD-TTg", "90/Qđ-TTg", "90/QÐ-TTg"})
    void spellsATypeAsItIsSpeltHoweverItWasTyped(String written) {
        assertThat(parse(written).type()).isEqualTo("QĐ");
    }

    @Test
    void tellsASubmissionFromACircularAndAGuideFromAContract() {
        assertThat(parse("12/TTr-SLĐTBXH").type()).isEqualTo("TTr");
        assertThat(parse("12/2022/TT-BTC").type()).isEqualTo("TT");
        assertThat(parse("12/HD-BTC").type()).isEqualTo("HD");
        assertThat(parse("12/HĐ-BTC").type()).isEqualTo("HĐ");
    }

    @ParameterizedTest
    @CsvSource({
        "/KH-UBND, STATE, KH",
        "Số:       /KH-UBND, STATE, KH",
        "Số: ..... /KH-UBND, STATE, KH",
        "…/KH-UBND, STATE, KH",
        "-NQ/TU, PARTY, NQ"
    })
    void leavesABlankNumberBlank(String written, Branch system, String type) {
        var number = parse(written);
        assertThat(number.serial()).isNull();
        assertThat(number.system()).isEqualTo(system);
        assertThat(number.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theo quy định",
                "4587",
                "4587-KH-UBND",
                "12/1800/NĐ-CP",
                "12/QĐ",
                "12-XX/TU",
                "12a/BC-UBND",
                "1/2/3/4",
                "12345678/KH-UBND"
            })
    void keepsWhatItCannotReadAsItWasWritten(String written) {
        var number = parse(written);
        assertThat(number.wasRead()).isFalse();
        assertThat(number.text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Số:", "Số", ".....", "Số: ...."})
    void isNoNumberWhereNothingIsWritten(String written) {
        assertThat(DocumentNumber.parse(written)).isEmpty();
        assertThat(DocumentNumber.parse(null)).isEmpty();
    }

    @Test
    void readsAComposedAndADecomposedTextAlike() {
        var decomposed = java.text.Normalizer.normalize("Số: 71/QĐ-LĐTBXH", java.text.Normalizer.Form.NFD);
        assertThat(parse(decomposed)).isEqualTo(parse("71/QĐ-LĐTBXH"));
    }

    @Test
    void isTheSameKeyForTheSameIssuerSymbolNumberAndYearOnly() {
        var key = parse("05-CT/TW").key("tw", 2021);
        assertThat(parse("5-ct/TW").key("tw", 2021)).isEqualTo(key);
        assertThat(parse("05-CT/TW").key("tw", 2022)).isNotEqualTo(key);
        assertThat(parse("05-CT/TW").key("tu", 2021)).isNotEqualTo(key);
        assertThat(parse("05-KH/TW").key("tw", 2021)).isNotEqualTo(key);
        assertThat(parse("06-CT/TW").key("tw", 2021)).isNotEqualTo(key);
        assertThat(parse("5/CT-TW").key("tw", 2021)).isNotEqualTo(key);
    }

    @Test
    void takesTheYearFromTheNumberWhereItHasOne() {
        assertThat(parse("07/2021/NĐ-CP").key("cp", null))
                .isEqualTo(parse("07/2021/NĐ-CP").key("cp", 2020));
    }

    @Test
    void hasNoKeyWithoutANumberOrAYear() {
        assertThat(parse("/KH-UBND").key("ubnd", 2024)).isNull();
        assertThat(parse("12/KH-UBND").key("ubnd", null)).isNull();
    }

    private static DocumentNumber parse(String written) {
        return DocumentNumber.parse(written).orElseThrow();
    }
}
