package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNameTest {

    @ParameterizedTest
    @CsvSource({
        "Tỉnh Thanh Hóa, Tỉnh Thanh Hoá",
        "Xã Thủy Đông, Xã Thuỷ Đông",
        "Phường Hòa Khánh, phường hoà khánh",
        "Xã Bắc Sơn, xã Bắc Sơn",
        "Tỉnh Bà Rịa - Vũng Tàu, Tỉnh Bà Rịa-Vũng Tàu",
        "Xã Ea H'leo, Xã Ea H’leo",
        "Xã Xuân  Hòa, Xã Xuân Hòa"
    })
    void isOneNameWhereverTheToneStandsAndWhateverTheCapitalsAndHyphens(String one, String other) {
        assertThat(UnitName.of(one).isSpellingOf(UnitName.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Phó Bảng, Xã Phố Bảng",
        "Xã Nậm Chầy, Xã Nậm Chày",
        "Xã Đắk Long, Xã Đăk Long",
        "Xã Pú Nhi, Xã Pu Nhi",
        "Xã Dak Lua, Xã Đak Lua"
    })
    void isAnotherNameWhenALetterOrAToneDiffersButResemblesIt(String one, String other) {
        assertThat(UnitName.of(one).isSpellingOf(UnitName.of(other))).isFalse();
        assertThat(UnitName.of(one).resembles(UnitName.of(other))).isTrue();
    }

    @Test
    void resemblesNothingThatHasOtherLetters() {
        assertThat(UnitName.of("Xã Trúc Bạch").resembles(UnitName.of("Xã Ba Đình")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Tỉnh Sơn La, PROVINCE",
        "Thành phố Huế, CITY",
        "Huyện Sông Mã, DISTRICT",
        "Quận Ba Đình, URBAN_DISTRICT",
        "Thị xã Sơn Tây, TOWN",
        "Thị trấn Sông Mã, TOWNSHIP",
        "xã Bắc Sơn, COMMUNE",
        "Phường 12, WARD",
        "Đặc khu Cô Tô, SPECIAL_ZONE",
        "Bản Mé, "
    })
    void beginsWithItsType(String fullName, UnitType type) {
        assertThat(UnitName.of(fullName).type()).isEqualTo(type);
    }

    @Test
    void isTheSameInEitherUnicodeForm() {
        var composed = UnitName.of("Xã Hòa Bình");
        var decomposed = UnitName.of(Normalizer.normalize("Xã Hòa Bình", Normalizer.Form.NFD));
        assertThat(decomposed.type()).isEqualTo(UnitType.COMMUNE);
        assertThat(decomposed.isSpellingOf(composed)).isTrue();
    }
}
