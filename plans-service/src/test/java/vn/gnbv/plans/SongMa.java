package vn.gnbv.plans;

import java.util.UUID;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** The district of Sông Mã and what belongs to it, brought in through the API as its keeper would. */
public final class SongMa {

    public static final UUID FRONT = Place.agency(7);

    private static final String UNITS = """
            {"units": [
              {"id": "%1$s", "code": "14", "name": "Tỉnh Sơn La", "type": "PROVINCE", "level": "PROVINCE"},
              {"id": "%2$s", "code": "126", "name": "Huyện Sông Mã", "type": "DISTRICT", "level": "DISTRICT",
               "parentId": "%1$s", "validTo": "2025-06-30"},
              {"id": "%3$s", "code": "04168", "name": "Thị trấn Sông Mã", "type": "TOWNSHIP", "level": "COMMUNE",
               "parentId": "%2$s", "areaType": "URBAN", "validTo": "2025-06-30"},
              {"id": "%4$s", "code": "04171", "name": "Xã Bó Sinh", "type": "COMMUNE", "level": "COMMUNE",
               "parentId": "%2$s", "areaType": "RURAL", "validTo": "2025-06-30"}]}""";

    private SongMa() {}

    /** Units and organisations. */
    public static void settle() {
        importUnits().statusCode(201);
        organisation(Place.DISTRICT_COMMITTEE, "UBND huyện Sông Mã", "PEOPLES_COMMITTEE", Place.DISTRICT);
        organisation(Place.COMMITTEE_A, "UBND thị trấn Sông Mã", "PEOPLES_COMMITTEE", Place.COMMUNE_A);
        organisation(Place.COMMITTEE_B, "UBND xã Bó Sinh", "PEOPLES_COMMITTEE", Place.COMMUNE_B);
        organisation(Place.LABOUR_OFFICE, "Phòng Lao động - Thương binh và Xã hội", "AGENCY", Place.DISTRICT);
        organisation(Place.AGRICULTURE_OFFICE, "Phòng Nông nghiệp", "AGENCY", Place.DISTRICT);
        organisation(Place.HEALTH_CENTRE, "Trung tâm Y tế", "AGENCY", Place.DISTRICT);
        organisation(Place.agency(5), "Trung tâm Truyền thông - Văn hóa", "AGENCY", Place.DISTRICT);
        organisation(FRONT, "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội", "GROUP", Place.DISTRICT);
    }

    public static io.restassured.response.ValidatableResponse importUnits() {
        return Api.post(
                TestCaller.KEEPER,
                "/v1/administrative-unit-imports",
                UNITS.formatted(Place.PROVINCE, Place.DISTRICT, Place.COMMUNE_A, Place.COMMUNE_B));
    }

    private static void organisation(UUID id, String name, String kind, UUID unit) {
        Api.post(TestCaller.KEEPER, "/v1/organisations", """
                        {"id": "%s", "name": "%s", "kind": "%s", "unitId": "%s"}""".formatted(id, name, kind, unit))
                .statusCode(201);
    }
}
