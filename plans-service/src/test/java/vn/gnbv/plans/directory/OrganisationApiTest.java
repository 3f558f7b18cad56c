package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMa;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class OrganisationApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.settle();
    }

    @Test
    void listsTheOrganisationsOfAUnit() {
        Api.get(TestCaller.HEALTH, "/v1/organisations?unitId=" + Place.COMMUNE_A)
                .statusCode(200)
                .body("items.name", contains("UBND thị trấn Sông Mã"));
        Api.get(TestCaller.HEALTH, "/v1/organisations?kind=GROUP").body("items", hasSize(1));
    }

    @Test
    void keepsWhatAnOrganisationWasWhenItBecomesAnother() {
        var path = "/v1/organisations/" + Place.LABOUR_OFFICE;
        Api.put(TestCaller.KEEPER, path, "\"0\"", """
                {"name": "Phòng Nội vụ", "kind": "AGENCY", "unitId": "%s", "validFrom": "2025-03-01"}""".formatted(Place.DISTRICT))
                .statusCode(200)
                .body("versions", hasSize(2))
                .header("ETag", "\"1\"");
        Api.get(TestCaller.HEALTH, path + "?asOf=2025-02-28")
                .body("name", is("Phòng Lao động - Thương binh và Xã hội"))
                .body("validTo", is("2025-02-28"));
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log where key = '" + Place.LABOUR_OFFICE
                        + "' order by seq"))
                .containsExactly("REGISTERED", "CHANGED");
    }

    @Test
    void refusesAnOrganisationOfAnUnknownUnitOrBelowAnUnknownOne() {
        Api.post(TestCaller.KEEPER, "/v1/organisations", """
                {"name": "x", "kind": "AGENCY", "unitId": "%s", "parentId": "%s"}""".formatted(UUID.randomUUID(), UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", hasItems("/unitId", "/parentId"))
                .body("errors.code", hasItems("UNKNOWN_UNIT", "UNKNOWN_ORGANISATION"));
    }

    @Test
    void refusesAnIdThatIsInUse() {
        Api.post(TestCaller.KEEPER, "/v1/organisations", """
                {"id": "%s", "name": "x", "kind": "AGENCY", "unitId": "%s"}""".formatted(Place.HEALTH_CENTRE, Place.DISTRICT))
                .statusCode(409)
                .body("code", is("ALREADY_EXISTS"));
    }
}
