package vn.gnbv.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.Goldens;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class CopiesTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void keepsUnitsAndOrganisations() {
        receive("plans-service", "gnbv.directory", "vn.gnbv.administrative-unit.v1", "unit_copies");
        receive("plans-service", "gnbv.directory", "vn.gnbv.organisation.v1", "organisation_copies");
        assertThat(TestDatabase.number("select count(*) from area_versions")).isPositive();
        assertThat(TestDatabase.number("select count(*) from unit_versions")).isPositive();
        assertThat(TestDatabase.number("select count(*) from organisation_versions"))
                .isPositive();
    }

    @Test
    void keepsWhatWasPassedOnAndWhichDaysAreWorkedOn() {
        receive("plans-service", "gnbv.directory", "vn.gnbv.administrative-unit.v1", "unit_copies");
        receive("plans-service", "gnbv.directory", "vn.gnbv.organisation.v1", "organisation_copies");
        receive("plans-service", "gnbv.directory", "vn.gnbv.working-calendar.v1", "working_calendar_copies");
        assertThat(TestDatabase.query("select on_day || ' ' || kind || ' ' || weight from unit_successions"))
                .containsExactly("2025-07-01 MERGE 1");
        assertThat(TestDatabase.query("select on_day || ' ' || passes || ' ' || cardinality(regime_ids)"
                        + " from organisation_successions"))
                .containsExactly("2025-03-01 NAMED 0");
        assertThat(TestDatabase.query("select year || ' ' || days_off::text || ' ' || worked_days::text"
                        + " from working_calendar_copies"))
                .containsExactly("2024 {2024-04-29,2024-04-30,2024-05-01} {2024-05-04}");
    }

    @Test
    void keepsAUnitUntilItsLastDayInclusive() {
        var unit = UUID.randomUUID();
        send("gnbv.directory", "vn.gnbv.administrative-unit.v1", read("""
                {"id": "%s", "version": 0, "change": "IMPORTED", "versions": [
                  {"code": "1", "name": "Xã", "type": "COMMUNE", "level": "COMMUNE", "parentId": null,
                   "areaType": "RURAL", "validFrom": null, "validTo": "2025-06-30", "legalBasis": null}]}""".formatted(unit)));
        patiently("select count(*) from unit_copies", 1);
        assertThat(TestDatabase.number("select count(*) from area_paths where valid @> date '2025-06-30'"))
                .isEqualTo(1);
        assertThat(TestDatabase.number("select count(*) from area_paths where valid @> date '2025-07-01'"))
                .isZero();
        assertThat(TestDatabase.query("select valid from unit_versions"))
                .isEqualTo(TestDatabase.query("select valid from area_versions"));
    }

    @Test
    void keepsProgrammes() {
        receive("plans-service", "gnbv.programme", "vn.gnbv.programme.v1", "programme_copies");
        assertThat(TestDatabase.query("select code || ' ' || name_en from component_copies order by code"))
                .containsExactly("DA7 Capacity building, monitoring and evaluation", "DA7.2 Monitoring and evaluation");
    }

    @Test
    void keepsPlans() {
        receive("plans-service", "gnbv.plan", "vn.gnbv.plan.v1", "plan_copies");
    }

    @Test
    void keepsRegimesAndOpensWhatTheyObligeTo() {
        var regime = receive("plans-service", "gnbv.regime", "vn.gnbv.reporting-regime.v1", "regime_copies");
        var required = StreamSupport.stream(regime.path("reporters").spliterator(), false)
                .filter(r -> r.path("mode").asText().equals("REQUIRED"))
                .filter(r -> !r.path("organisationId").equals(regime.path("receiverOrganisationId")))
                .count();
        var dated = StreamSupport.stream(regime.path("periods").spliterator(), false)
                .filter(p -> p.path("deadline").isObject())
                .count();
        patiently("select count(*) from obligations", required * dated);
        assertThat(required * dated).isPositive();
    }

    @Test
    void opensWhatALegalDocumentObligesToJustLikeAPlan() {
        var regime = read(Goldens.of("plans-service", "vn.gnbv.reporting-regime.v1.of-document"));
        send("gnbv.regime", "vn.gnbv.reporting-regime.v1", regime);
        patiently("select count(*) from obligations", 4);
        assertThat(TestDatabase.query("select period_key || ' ' || year || ' ' || coalesce(due_date::text, 'none')"
                        + " || ' ' || retrospective from obligations order by period_key, due_date"))
                .containsExactly(
                        "2024 2024 2024-11-09 true",
                        "2024 2024 2024-11-14 true",
                        "2025-so-ket 2025 none false",
                        "2025-so-ket 2025 none false");
        assertThat(TestDatabase.query("select distinct document_id || ' ' || via_organisation_id || ' ' || edition"
                        + " || ' ' || coalesce(plan_id::text, 'no plan') from obligations"))
                .containsExactly(regime.at("/source/id").asText()
                        + " "
                        + regime.path("viaOrganisationId").asText()
                        + " 1 no plan");
    }

    @Test
    void keepsBudgetLines() {
        var line = receive("budget-service", "gnbv.budget", "vn.gnbv.budget-line.v1", "budget_line_copies");
        assertThat(TestDatabase.number("select assigned_vnd from budget_line_copies"))
                .isEqualTo(line.path("assignedVnd").asLong());
    }

    @Test
    void keepsReviewRounds() {
        receive("household-service", "gnbv.review-round", "vn.gnbv.review-round.v1", "review_round_copies");
    }

    @Test
    void keepsReviewResults() {
        var result =
                receive("household-service", "gnbv.review-result", "vn.gnbv.review-result.v1", "review_result_copies");
        assertThat(TestDatabase.number("select near_poor_persons from review_result_copies"))
                .isEqualTo(result.at("/table1/nearPoor/persons").asLong());
    }

    /** The newest version wins, whatever comes when; the copy names the event that it stands for. */
    private static JsonNode receive(String producer, String topic, String type, String table) {
        var golden = read(Goldens.of(producer, type));
        var before = TestDatabase.number("select count(*) from inbox");
        var version = golden.path("version").asInt();
        var newer = golden.<ObjectNode>deepCopy().put("version", version + 2);
        var newest = send(topic, type, newer);
        send(topic, type, golden);
        send(topic, type, golden.<ObjectNode>deepCopy().put("version", version + 1));
        send(topic, "vn.gnbv.unheard-of.v1", golden.<ObjectNode>deepCopy().put("version", version + 9));
        patiently("select count(*) from inbox", before + 4);
        assertThat(TestDatabase.query("select id || ' ' || version || ' ' || event_id from " + table))
                .containsExactly(golden.path("id").asText() + " " + (version + 2) + " " + newest);
        return golden;
    }

    private static UUID send(String topic, String type, JsonNode event) {
        var eventId = UUID.randomUUID();
        TestTopics.send(topic, type, eventId, UUID.fromString(event.path("id").asText()), event.toString());
        return eventId;
    }

    private static void patiently(String count, long expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestDatabase.number(count)).isEqualTo(expected));
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
