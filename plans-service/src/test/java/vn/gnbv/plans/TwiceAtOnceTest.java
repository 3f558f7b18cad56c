package vn.gnbv.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.activity.SongMaActivities;
import vn.gnbv.plans.calendar.CalendarFixture;
import vn.gnbv.plans.document.DocumentFixture;
import vn.gnbv.plans.project.SongMaProjects;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** Of two requests that make the same thing at once, by its id, its code or its number, one is refused and none fails. */
@QuarkusTest
class TwiceAtOnceTest {

    /** So often each pair is sent: not every pair meets. */
    private static final int ROUNDS = 5;

    private int number;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        SongMaActivities.shipKinds();
    }

    @Test
    void oneOfTwoThingsWithTheSameIdIsMade() {
        Map<String, Supplier<String>> bodies = Map.of(
                "/v1/plans", () -> SongMaPlan.request(UUID.randomUUID()),
                "/v1/organisations", () -> """
                        {"id": "%s", "name": "Phòng Dân tộc", "kind": "AGENCY", "unitId": "%s"}""".formatted(UUID.randomUUID(), Place.DISTRICT),
                "/v1/projects", () -> SongMaProjects.request(id()),
                "/v1/activities", () -> SongMaActivities.aClass(id()),
                "/v1/documents", () -> DocumentFixture.paper("/KH-UBND", "2021-06-23", id()),
                "/v1/tasks", () -> """
                        {%s,
                         "source": {"unitId": "%s", "kind": "LETTER", "issuedOn": "2024-06-01", "issuer": "UBND huyện"},
                         "task": {"number": "%s", "content": "Rà soát", "leadOrganisationIds": ["%s"],
                                  "schedule": "NONE"}}""".formatted(id(), Place.DISTRICT, ++number, Place.HEALTH_CENTRE));
        bodies.forEach((path, body) -> assertOneIsMade(path, body));
    }

    @Test
    void oneOfTwoThingsWithTheSameCodeOrNumberIsMade() {
        assertOneIsMade("/v1/documents", () -> DocumentFixture.paper(++number + "-CT/TW", "2021-06-23", ""));
        assertOneIsMade("/v1/working-calendars", () -> CalendarFixture.request(2000 + ++number));
        assertOneIsMade("/v1/activity-kinds", () -> """
                {"code": "KIND_%d", "nameVi": "Một loại", "nameEn": "A kind", "outputUnit": "CLASS"}""".formatted(++number));
        assertOneIsMade("/v1/programmes", () -> SongMaProgramme.request(UUID.randomUUID(), "NTM-" + ++number));
    }

    private static void assertOneIsMade(String path, Supplier<String> body) {
        for (int round = 0; round < ROUNDS; round++) {
            var same = body.get();
            assertThat(atOnce(() -> Api.post(maker(path), path, same)))
                    .as(path + same)
                    .containsExactly(201, 409);
        }
    }

    private static TestCaller maker(String path) {
        return switch (path) {
            case "/v1/organisations", "/v1/programmes", "/v1/working-calendars", "/v1/activity-kinds" ->
                TestCaller.KEEPER;
            default -> TestCaller.LABOUR;
        };
    }

    private static String id() {
        return "\"id\": \"" + UUID.randomUUID() + "\"";
    }

    private static int[] atOnce(Supplier<ValidatableResponse> request) {
        var both = new CompletableFuture<?>[2];
        for (int i = 0; i < both.length; i++) {
            both[i] =
                    CompletableFuture.supplyAsync(() -> request.get().extract().statusCode());
        }
        return Arrays.stream(both)
                .mapToInt(one -> (Integer) one.join())
                .sorted()
                .toArray();
    }
}
