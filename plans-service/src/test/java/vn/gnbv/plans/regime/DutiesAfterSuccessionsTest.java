package vn.gnbv.plans.regime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

/** Who has a duty to report after successions: the example that reporting-service reads too, for its obligations. */
@QuarkusTest
class DutiesAfterSuccessionsTest {

    private static final UUID PAPER = id("paper");

    @Test
    void passToTheSameOrganisationsAsTheObligationsDo() throws Exception {
        var example = new ObjectMapper()
                .readTree(Files.readString(Path.of("src", "test", "resources", "duties-after-successions.json")));
        enter(example);
        var told = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (var duty : example.get("duties")) {
            expected.add(duty(
                    duty,
                    id(text(duty, "holder")).toString(),
                    duty.path("since").textValue(),
                    duty.path("unknownSince").textValue()));
            Map<String, String> seen = Api.get(
                            TestCaller.HEALTH,
                            "/v1/reporting-regimes?documentId=" + PAPER + "&asOf=" + text(duty, "on"))
                    .statusCode(200)
                    .extract()
                    .path("items.find { it.regimeId == '%s' }.duties.find { it.namedOrganisationId == '%s' }"
                            .formatted(id(text(duty, "regime")), id(text(duty, "of"))));
            told.add(duty(duty, seen.get("organisationId"), seen.get("since"), seen.get("successorUnknownSince")));
        }
        assertThat(told).isEqualTo(expected);
    }

    private static String duty(JsonNode duty, String holder, @Nullable String since, @Nullable String unknownSince) {
        return "%s: %s since %s, unknown since %s".formatted(text(duty, "because"), holder, since, unknownSince);
    }

    private static void enter(JsonNode example) {
        TestDatabase.empty();
        SongMaProgramme.register();
        insert("administrative_units values ('%s', 0)", id("province"));
        for (var row : example.get("became")) {
            insert(
                    "administrative_units values ('%s', 0), ('%s', 0) on conflict do nothing",
                    id(text(row, "from")), id(text(row, "to")));
        }
        for (var row : example.get("organisations")) {
            var id = id(text(row, "name"));
            insert("organisations values ('%s', 0)", id);
            insert(
                    "organisation_versions values ('%s', '%s', '%s', '%s', null, %s, %s)",
                    id,
                    text(row, "name"),
                    row.has("unit") ? "PEOPLES_COMMITTEE" : "AGENCY",
                    id(row.path("unit").asText("province")),
                    day(row, "from"),
                    day(row, "until"));
        }
        for (var row : example.get("became")) {
            insert(
                    "administrative_unit_successions values ('%s', '%s', '%s', 'MERGE')",
                    id(text(row, "from")), text(row, "on"), id(text(row, "to")));
        }
        for (var row : example.get("passed")) {
            insert(
                    "organisation_successions values ('%s', '%s', '%s', '%s', '{}', '{}', array[%s]::uuid[])",
                    id(text(row, "from")),
                    id(text(row, "to")),
                    text(row, "on"),
                    text(row, "passes"),
                    String.join(", ", quoted(row.path("regimes"))));
        }
        insert("""
                documents (id, state, number_unknown, issuer_name, subject, recipients, remarks, regimes_edition,
                           changed_at, version)
                values ('%s', 'ISSUED', true, 'SAMPLE', 'SAMPLE', '[]', '[]', 1, now(), 0)""", PAPER);
        for (var regime : List.of("monthly", "yearly")) {
            insert("""
                    reporting_regimes (id, document_id, programme_id, position, name, kind, form_code,
                                       receiver_organisation_id, reporters, periods, state, edition, version)
                    select '%s', '%s', '%s', 0, '%s', 'AD_HOC', 'SAMPLE', '%5$s',
                           jsonb_agg(jsonb_build_object('organisationId', id, 'mode', 'REQUIRED')), '[]', 'IN_FORCE', 1, 0
                    from organisations where id <> '%5$s'""", id(regime), PAPER, SongMaProgramme.ID, regime, id("receiver"));
        }
    }

    private static void insert(String into, Object... values) {
        TestDatabase.execute("insert into " + into.formatted(values));
    }

    private static List<String> quoted(JsonNode names) {
        var ids = new ArrayList<String>();
        names.forEach(name -> ids.add("'" + id(name.asText()) + "'"));
        return ids;
    }

    private static String day(JsonNode row, String field) {
        return row.has(field) ? "'" + text(row, field) + "'" : "null";
    }

    private static String text(JsonNode row, String field) {
        return row.required(field).asText();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
