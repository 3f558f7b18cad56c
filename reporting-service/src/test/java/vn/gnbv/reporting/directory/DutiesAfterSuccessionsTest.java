package vn.gnbv.reporting.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestDatabase;

/** Who has an obligation after successions: the example of plans-service, which tells who has the duty. */
@QuarkusTest
class DutiesAfterSuccessionsTest {

    private static final Path EXAMPLE =
            Path.of("..", "plans-service", "src", "test", "resources", "duties-after-successions.json");

    @Inject
    Directory directory;

    @Test
    void passToTheSameOrganisationsAsTheDutiesDo() throws Exception {
        var example = new ObjectMapper().readTree(Files.readString(EXAMPLE));
        enter(example);
        var told = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (var duty : example.get("duties")) {
            expected.add(duty(duty, id(text(duty, "holder")), day(duty, "since"), day(duty, "unknownSince")));
            var of = id(text(duty, "of"));
            var holder = directory
                    .successions(List.of(of), List.of())
                    .holder(of, id(text(duty, "regime")), LocalDate.parse(text(duty, "on")));
            told.add(duty(duty, holder.organisationId(), holder.since(), holder.unknownSince()));
        }
        assertThat(told).isEqualTo(expected);
    }

    private static String duty(
            JsonNode duty, UUID holder, @Nullable LocalDate since, @Nullable LocalDate unknownSince) {
        return "%s: %s since %s, unknown since %s".formatted(text(duty, "because"), holder, since, unknownSince);
    }

    private static void enter(JsonNode example) {
        TestDatabase.empty();
        for (var row : example.get("organisations")) {
            var id = id(text(row, "name"));
            insert("organisation_copies values ('%s', 0, '%1$s')", id);
            var until = day(row, "until");
            insert(
                    "organisation_versions values ('%s', '%s', '%s', '%s', daterange(%s, %s))",
                    id,
                    text(row, "name"),
                    row.has("unit") ? "PEOPLES_COMMITTEE" : "AGENCY",
                    id(row.path("unit").asText("province")),
                    quoted(day(row, "from")),
                    quoted(until == null ? null : until.plusDays(1)));
        }
        for (var row : example.get("became")) {
            insert("unit_copies values ('%s', 0, '%1$s') on conflict do nothing", id(text(row, "from")));
            insert(
                    "unit_successions values ('%s', '%s', '%s', 'MERGE')",
                    id(text(row, "from")), id(text(row, "to")), text(row, "on"));
        }
        for (var row : example.get("passed")) {
            var regimes = new ArrayList<String>();
            row.path("regimes").forEach(name -> regimes.add(quoted(id(name.asText()))));
            insert(
                    "organisation_successions values ('%s', '%s', '%s', '%s', array[%s]::uuid[])",
                    id(text(row, "from")),
                    id(text(row, "to")),
                    text(row, "on"),
                    text(row, "passes"),
                    String.join(", ", regimes));
        }
    }

    private static void insert(String into, Object... values) {
        TestDatabase.execute("insert into " + into.formatted(values));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private static @Nullable LocalDate day(JsonNode row, String field) {
        return row.has(field) ? LocalDate.parse(text(row, field)) : null;
    }

    private static String text(JsonNode row, String field) {
        return row.required(field).asText();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
