package vn.gnbv.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the fifteen reports of the five papers, and the yearly review that is in none of them, oblige to in ten years. */
class PaperRegimesTest {

    @Test
    void areWhatPlansServicePromisesToTell() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of(
                        "..", "plans-service/src/main/resources/events/vn.gnbv.reporting-regime.v1.schema.json")));
        for (var event : PaperRegimes.events()) {
            assertThat(schema.validate(event.toString(), InputFormat.JSON))
                    .as(event.path("seed").asText())
                    .isEmpty();
        }
    }

    @Test
    void obligeToSoManyReports() {
        var counted = PaperRegimes.events().stream()
                .collect(Collectors.toMap(
                        event -> event.path("seed").asText(),
                        event -> PaperRegimes.of(event.path("seed").asText())
                                .duties()
                                .size(),
                        (a, b) -> a,
                        TreeMap::new));
        assertThat(counted)
                .containsEntry("R1", 2)
                .containsEntry("R2", 2)
                .containsEntry("R4", 3)
                .containsEntry("R5", 0)
                .containsEntry("R6", 9 * 16)
                .containsEntry("R7", 0)
                .containsEntry("R8", 9)
                .containsEntry("R9", 0)
                .containsEntry("R10", 0)
                .containsEntry("R13 R14", 2 * 24)
                .containsEntry("R15", 0)
                .containsEntry("R16", 0)
                .containsEntry("R17", 0)
                .containsEntry("R21", 0)
                .containsEntry("QĐ 24 monthly", 9 * 8 * 19)
                .containsEntry("QĐ 24 preliminary", 10)
                .containsEntry("QĐ 24 official", 10)
                .hasSize(17);
    }

    @Test
    void areDueOnTheLastDayThatIsInTime() {
        assertThat(dueDates("R4")).containsExactly("2021-10-29");
        assertThat(dueDates("R6")).containsExactlyElementsOf(yearly(2022, "-11-14"));
        assertThat(dueDates("R8")).containsExactlyElementsOf(yearly(2022, "-12-09"));
        assertThat(dueDates("R13 R14")).containsExactly("2024-05-09", "2024-11-09");
        assertThat(dueDates("QĐ 24 preliminary")).containsExactlyElementsOf(yearly(2021, "-11-14"));
        assertThat(dueDates("QĐ 24 official")).containsExactlyElementsOf(yearly(2021, "-12-19"));
        assertThat(dueDates("QĐ 24 monthly"))
                .startsWith("2022-02-05", "2022-03-05")
                .endsWith("2030-09-05")
                .hasSize(72);
    }

    @Test
    void whereAPaperNamesAYearAndNoDayThereIsNone() {
        for (var seed : List.of("R1", "R2")) {
            assertThat(PaperRegimes.of(seed).duties())
                    .allSatisfy(duty -> assertThat(duty.deadline()).isNull());
        }
        assertThat(PaperRegimes.of("R1").duties().getFirst().over())
                .as("only what is over is decided by the year")
                .isEqualTo("2025-12-31");
    }

    @Test
    void aSaturdayStaysALastDay() {
        for (var saturday : List.of("2023-12-09", "2024-11-09", "2026-11-14")) {
            assertThat(LocalDate.parse(saturday).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        }
        assertThat(dueDates("R8")).contains("2023-12-09");
        assertThat(dueDates("R13 R14")).contains("2024-11-09");
        assertThat(dueDates("R6")).contains("2026-11-14");
    }

    @Test
    void theYearlyReportOfKonTumCollidesWithThePreliminaryResultOfTheReview() {
        assertThat(dueDates("R6")).isSubsetOf(dueDates("QĐ 24 preliminary"));
        assertThat(PaperRegimes.of("QĐ 24 preliminary").reporters().getFirst().organisationId())
                .as("on the day on which the labour department receives the ones it owes the other")
                .isEqualTo(PaperRegimes.of("R6").receiverOrganisationId());
    }

    @Test
    void theOfficialFiguresOfTheReviewComeAfterTheSynthesis() {
        for (int year = 2022; year <= 2030; year++) {
            assertThat(LocalDate.of(year, 12, 19)).isAfter(LocalDate.of(year, 12, 9));
            assertThat(dueDates("R8")).contains(year + "-12-09");
            assertThat(dueDates("QĐ 24 official")).contains(year + "-12-19");
        }
    }

    @Test
    void theFrontIsInvitedAndOwesNothing() {
        var front = PaperRegimes.of("R13 R14").reporters().stream()
                .filter(r -> r.mode().equals("INVITED"))
                .toList();
        assertThat(front).hasSize(1);
        assertThat(PaperRegimes.of("R13 R14").duties())
                .noneMatch(d ->
                        d.reporter().organisationId().equals(front.getFirst().organisationId()));
    }

    private static Stream<LocalDate> days(String seed) {
        return PaperRegimes.of(seed).duties().stream().map(d -> d.deadline().dueDate());
    }

    private static List<String> dueDates(String seed) {
        return days(seed).distinct().sorted().map(LocalDate::toString).toList();
    }

    private static List<String> yearly(int from, String day) {
        return IntStream.rangeClosed(from, 2030).mapToObj(year -> year + day).toList();
    }
}
