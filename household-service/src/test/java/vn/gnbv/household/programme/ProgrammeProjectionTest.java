package vn.gnbv.household.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.Goldens;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class ProgrammeProjectionTest {

    private static final String PROGRAMME = "vn.gnbv.programme.v1";
    private static final String APPLICABILITY = "vn.gnbv.applicability.v1";
    private static final UUID PROGRAMME_ID = UUID.fromString("01900000-0000-7000-b000-000000000001");
    private static final UUID DA5 = UUID.fromString("01900000-0000-7000-b100-000000000050");
    private static final UUID DA7 = UUID.fromString("01900000-0000-7000-b100-000000000070");
    private static final UUID DA7_2 = UUID.fromString("01900000-0000-7000-b100-000000000072");
    private static final LocalDate IN_2024 = LocalDate.of(2024, 5, 1);

    @Inject
    Programmes programmes;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
    }

    @Test
    void keepsWhomAComponentMaySupportFromDayToDay() {
        TestTopics.send("gnbv.programme", PROGRAMME, PROGRAMME_ID, Goldens.of("plans-service", PROGRAMME));
        awaitRows("component_versions", 3);
        assertThat(programmes.programmeOf(DA7_2)).contains(PROGRAMME_ID);
        assertThat(programmes.eligibility(DA7, LocalDate.of(2025, 2, 28))).isEmpty();
        assertThat(programmes.eligibility(DA7, LocalDate.of(2025, 3, 1)).orElseThrow())
                .containsExactly(new EligibleGroup(List.of("POVERTY_OFFICER"), null, null, null, List.of(), null));
        assertThat(programmes.eligibility(DA7_2, IN_2024)).isEmpty();
    }

    @Test
    void ignoresAProgrammeThatIsNotNewer() {
        TestTopics.send("gnbv.programme", PROGRAMME, PROGRAMME_ID, Goldens.of("plans-service", PROGRAMME));
        TestTopics.send("gnbv.programme", PROGRAMME, PROGRAMME_ID, """
                {"id": "%s", "version": 0, "code": "OLD", "components": []}""".formatted(PROGRAMME_ID));
        var other = UUID.randomUUID();
        TestTopics.send("gnbv.programme", PROGRAMME, PROGRAMME_ID, """
                {"id": "%s", "version": 0, "code": "OTHER", "components": []}""".formatted(other));
        awaitRows("programme_copies", 2);
        assertThat(TestDatabase.query("select code from programme_copies order by code"))
                .containsExactly("GNBV-2021-2025", "OTHER");
        assertThat(TestDatabase.number("select count(*) from component_copies")).isEqualTo(2);
    }

    @Test
    void theNearestStatementSaysWhetherAComponentAppliesInAPlace() {
        TestTopics.send("gnbv.programme", APPLICABILITY, UUID.randomUUID(), Goldens.of("plans-service", APPLICABILITY));
        awaitRows("applicability_copies", 1);
        assertThat(programmes.applies(DA5, Given.VILLAGE_B, IN_2024)).isFalse();
        assertThat(programmes.applies(DA5, Place.PROVINCE, IN_2024)).isNull();
        assertThat(programmes.applies(DA7, Given.VILLAGE_B, IN_2024)).isNull();
        assertThat(programmes.applies(DA5, Given.VILLAGE_B, LocalDate.of(2021, 12, 31)))
                .isNull();
        TestTopics.send("gnbv.programme", APPLICABILITY, UUID.randomUUID(), """
                {"id": "%s", "version": 0, "componentId": "%s", "unitId": "%s", "applicable": true,
                 "validFrom": "2022-01-01", "validTo": null}""".formatted(
                        UUID.randomUUID(), DA5, Place.COMMUNE_B));
        awaitRows("applicability_copies", 2);
        assertThat(programmes.applies(DA5, Given.VILLAGE_B, IN_2024)).isTrue();
        assertThat(programmes.applies(DA5, Place.COMMUNE_A, IN_2024)).isFalse();
    }

    @Test
    void knowsOfWhichComponentAProjectIs() {
        var type = "vn.gnbv.project.v1";
        var project = UUID.fromString("01900000-0000-7000-b500-000000000001");
        TestTopics.send("gnbv.project", type, project, Goldens.of("plans-service", type));
        awaitRows("project_copies", 1);
        assertThat(programmes.componentOf(project)).contains(UUID.fromString("01900000-0000-7000-b100-000000000020"));
    }

    @Test
    void knowsOfWhichComponentAndProjectAnActivityIsAndIgnoresWhatIsNotNewer() {
        var type = "vn.gnbv.activity.v1";
        var activity = UUID.fromString("01900000-0000-7000-b700-000000000001");
        TestTopics.send("gnbv.activity", type, activity, Goldens.of("plans-service", type));
        awaitRows("activity_copies", 1);
        TestTopics.send("gnbv.activity", type, activity, """
                {"id": "%s", "version": 1, "componentId": null, "projectId": null}""".formatted(activity));
        TestTopics.send("gnbv.activity", type, UUID.randomUUID(), """
                {"id": "%s", "version": 0, "componentId": null, "projectId": null}""".formatted(UUID.randomUUID()));
        awaitRows("activity_copies", 2);
        assertThat(programmes.partOf(activity))
                .contains(new Programmes.Part(UUID.fromString("01900000-0000-7000-b100-000000000041"), null));
        assertThat(programmes.partOf(UUID.randomUUID())).isEmpty();
    }

    private static void awaitRows(String table, int rows) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestDatabase.number("select count(*) from " + table) >= rows);
    }
}
