package vn.gnbv.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|EN",
                "en-GB,en;q=0.9|EN",
                "vi,en;q=0.5|VI",
                "fr|VI",
                "fr,en;q=0.1|EN",
                "*|VI",
                "q=;;|VI",
                "''|VI"
            })
    void isWhatTheCallerWishesAndVietnameseOtherwise(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(Language.VI.say(PlatformProblems.INVALID_VALUE, 15_555_250_000L))
                .isEqualTo("15.555.250.000");
        assertThat(Language.EN.say(PlatformProblems.INVALID_VALUE, 15_555_250_000L))
                .isEqualTo("15,555,250,000");
    }

    @ParameterizedTest
    @EnumSource(PlatformProblems.class)
    void hasBothTextsOfEveryProblem(PlatformProblems problem) {
        assertThat(Language.VI.say(problem, "x")).isNotBlank().isNotEqualTo(problem.name());
        assertThat(Language.EN.say(problem, "x")).isNotBlank();
    }
}
