package vn.gnbv.plans.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The working calendar of 2024, when Monday 29/4 was swapped with Saturday 4/5. */
public final class CalendarFixture {

    private CalendarFixture() {}

    public static WorkingDays of2024() {
        var daysOff = Stream.of(
                        "2024-01-01",
                        "2024-02-08",
                        "2024-02-09",
                        "2024-02-10",
                        "2024-02-11",
                        "2024-02-12",
                        "2024-02-13",
                        "2024-02-14",
                        "2024-04-18",
                        "2024-04-29",
                        "2024-04-30",
                        "2024-05-01",
                        "2024-09-02",
                        "2024-09-03")
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
        return new WorkingDays(Map.of(2024, new WorkingDays.Year(daysOff, Set.of(LocalDate.parse("2024-05-04")))));
    }

    public static String request(int year) {
        return """
                {"year": %1$d,
                 "daysOff": [{"date": "%1$d-04-30", "name": "Ngày Chiến thắng"},
                             {"date": "%1$d-05-01", "name": "Ngày Quốc tế lao động"}%2$s],
                 "workedDays": [%3$s],
                 "basis": "Thông báo hoán đổi ngày làm việc năm %1$d"}""".formatted(
                        year,
                        year == 2024 ? ", {\"date\": \"2024-04-29\", \"name\": \"Hoán đổi\"}" : "",
                        year == 2024 ? "{\"date\": \"2024-05-04\", \"name\": \"Làm bù\"}" : "");
    }
}
