package vn.gnbv.budget.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void areTheSameWhereverTheToneStandsAndHoweverTheyAreTyped() {
        assertThat(Words.key("Xã  Hòa Bình")).isEqualTo(Words.key("xã Hoà\u00a0BÌNH "));
        assertThat(Words.key("Xa\u0303")).isEqualTo(Words.key("Xã"));
    }

    @Test
    void differByALetterOrATone() {
        assertThat(Words.key("Phó Bảng")).isNotEqualTo(Words.key("Phố Bảng"));
        assertThat(Words.key("Nậm Mằn")).isNotEqualTo(Words.key("Nậm Mắn"));
        assertThat(Words.key("Đông")).isNotEqualTo(Words.key("Dong"));
    }
}
