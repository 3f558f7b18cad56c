package vn.gnbv.household.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.testing.Goldens;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class DirectoryProjectionTest {

    private static final String TYPE = "vn.gnbv.administrative-unit.v1";
    private static final LocalDate IN_2024 = LocalDate.of(2024, 5, 1);
    private static final LocalDate AFTER_REFORM = LocalDate.of(2025, 7, 1);

    @Inject
    Units units;

    @Inject
    WorkingCalendars calendars;

    @Inject
    AreaTree areas;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void keepsWhatThePlansServicePublishesAsItsExample() {
        send(Place.COMMUNE_A, Goldens.of("plans-service", TYPE));
        awaitCopy(Place.COMMUNE_A, 2);
        assertThat(TestDatabase.query("select label || ' ' || valid from unit_labels"))
                .containsExactly("POOR_COMMUNE [2022-01-01,2025-07-01)");
        assertThat(units.areaType(Place.COMMUNE_A, IN_2024)).isEqualTo(AreaType.URBAN);
        assertThat(areas.covers(Place.DISTRICT, Place.COMMUNE_A, LocalDate.of(2025, 6, 30)))
                .isTrue();
        assertThat(areas.covers(Place.DISTRICT, Place.COMMUNE_A, AFTER_REFORM)).isFalse();
        assertThatThrownBy(() -> units.areaType(Place.COMMUNE_A, AFTER_REFORM)).hasMessage("AREA_TYPE_UNKNOWN");
    }

    @Test
    void judgesAUnitByWhatItWasOnTheDate() {
        send(Place.COMMUNE_B, """
                {"id": "%s", "version": 3, "change": "IMPORTED", "versions": [
                  {"code": "04171", "name": "Xã Bó Sinh", "type": "COMMUNE", "level": "COMMUNE", "areaType": "RURAL",
                   "parentId": null, "validFrom": null, "validTo": "2025-06-30", "legalBasis": null},
                  {"code": "04171", "name": "Phường Bó Sinh", "type": "WARD", "level": "COMMUNE", "areaType": "URBAN",
                   "parentId": null, "validFrom": "2025-07-01", "validTo": null, "legalBasis": null}]}""".formatted(Place.COMMUNE_B));
        awaitCopy(Place.COMMUNE_B, 3);
        assertThat(units.areaType(Place.COMMUNE_B, LocalDate.of(2025, 6, 30))).isEqualTo(AreaType.RURAL);
        assertThat(units.areaType(Place.COMMUNE_B, AFTER_REFORM)).isEqualTo(AreaType.URBAN);
    }

    @Test
    void givesAVillageTheAreaTypeOfItsCommuneOnTheDate() {
        var village = UUID.randomUUID();
        send(village, unit(village, 0, "VILLAGE", "null", "\"" + Place.COMMUNE_B + "\""));
        send(Place.COMMUNE_B, unit(Place.COMMUNE_B, 0, "COMMUNE", "\"RURAL\"", "null"));
        awaitCopy(village, 0);
        awaitCopy(Place.COMMUNE_B, 0);
        assertThat(units.areaType(village, IN_2024)).isEqualTo(AreaType.RURAL);
    }

    @Test
    void ignoresAVersionThatIsNotNewer() {
        send(Place.COMMUNE_B, unit(Place.COMMUNE_B, 5, "COMMUNE", "\"URBAN\"", "null"));
        send(Place.COMMUNE_B, unit(Place.COMMUNE_B, 4, "COMMUNE", "\"RURAL\"", "null"));
        send(Place.COMMUNE_B, unit(Place.COMMUNE_B, 6, "COMMUNE", "null", "null"));
        awaitCopy(Place.COMMUNE_B, 6);
        assertThatThrownBy(() -> units.areaType(Place.COMMUNE_B, IN_2024)).hasMessage("AREA_TYPE_UNKNOWN");
    }

    @Test
    void countsWorkingDaysByTheCalendarThatThePlansServicePublishes() {
        var calendar = UUID.fromString("01900000-0000-7000-b600-000000002024");
        TestTopics.send(
                "gnbv.directory",
                "vn.gnbv.working-calendar.v1",
                calendar,
                Goldens.of("plans-service", "vn.gnbv.working-calendar.v1"));
        var friday = LocalDate.of(2024, 4, 26);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(calendars.from(friday).between(friday, LocalDate.of(2024, 5, 4)))
                        .isEqualTo(3));
    }

    private static void send(UUID unit, String data) {
        TestTopics.send("gnbv.directory", TYPE, unit, data);
    }

    private static void awaitCopy(UUID unit, int version) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        TestDatabase.query("select version from unit_copies where id = '" + unit + "'"))
                .containsExactly(String.valueOf(version)));
    }

    private static String unit(UUID id, int version, String level, String areaType, String parent) {
        return """
                {"id": "%s", "version": %d, "change": "IMPORTED", "versions": [
                  {"code": "1", "name": "n", "type": "COMMUNE", "level": "%s", "areaType": %s, "parentId": %s,
                   "validFrom": null, "validTo": null, "legalBasis": null}]}""".formatted(id, version, level, areaType, parent);
    }
}
