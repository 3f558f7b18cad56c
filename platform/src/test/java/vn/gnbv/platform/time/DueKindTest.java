package vn.gnbv.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueKindTest {

    @ParameterizedTest
    @CsvSource({
        "BEFORE, 2021-12-03, 2021-12-02",
        "BEFORE, 2021-12-06, 2021-12-05",
        "BY, 2021-12-06, 2021-12-06",
        "BEFORE, 2024-03-01, 2024-02-29",
        "BEFORE, 2022-01-01, 2021-12-31"
    })
    void endsOnTheLastGoodDay(DueKind kind, LocalDate dueOn, LocalDate lastDay) {
        assertThat(kind.lastDay(dueOn)).isEqualTo(lastDay);
    }

    @Test
    void doesNotMoveForASunday() {
        assertThat(DueKind.BEFORE.lastDay(LocalDate.parse("2021-12-06")).getDayOfWeek())
                .isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void inventsNoDay() {
        assertThat(DueKind.lastDay(null, null)).isNull();
        assertThat(DueKind.of(null, DueKind.BEFORE)).isNull();
        assertThat(DueKind.of(LocalDate.parse("2024-11-10"), null)).isEqualTo(DueKind.BY);
    }
}
