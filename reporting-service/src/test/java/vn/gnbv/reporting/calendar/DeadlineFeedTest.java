package vn.gnbv.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineFeedTest {

    private static final DeadlineFeed FEED = new DeadlineFeed(
            "Hạn báo cáo",
            List.of(new DeadlineFeed.Entry(
                    "1@gnbv",
                    2,
                    Instant.parse("2024-04-01T00:00:00Z"),
                    "Nộp báo cáo: Báo cáo định kỳ, Trước ngày 10/11/2024",
                    "Gửi: Phòng Lao động",
                    LocalDate.parse("2024-11-09"))));

    @Test
    void theLastGoodDayIsAWholeDay() {
        assertThat(FEED.write())
                .contains("DTSTART;VALUE=DATE:20241109", "DTEND;VALUE=DATE:20241110", "UID:1@gnbv", "SEQUENCE:2");
    }

    @Test
    void remindsAtEightThreeDaysAndOneDayBefore() {
        assertThat(FEED.write()).contains("TRIGGER;RELATED=START:-PT64H", "TRIGGER;RELATED=START:-PT16H");
    }

    @Test
    void isReadAsItWasWrittenAndTheSameEveryTime() {
        var event = Biweekly.parse(FEED.write()).first().getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Nộp báo cáo: Báo cáo định kỳ, Trước ngày 10/11/2024");
        assertThat(event.getDescription().getValue()).isEqualTo("Gửi: Phòng Lao động");
        assertThat(FEED.write()).isEqualTo(FEED.write());
        assertThat(Biweekly.parse(FEED.write())
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .isEmpty())
                .isTrue();
    }
}
