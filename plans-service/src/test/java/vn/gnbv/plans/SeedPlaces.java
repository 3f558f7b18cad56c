package vn.gnbv.plans;

import java.util.UUID;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** The provinces of the other documents, with the organisations that these name. */
public final class SeedPlaces {

    public static final UUID KON_TUM = Place.unit(62);
    public static final UUID DAK_HA = Place.unit(615);
    public static final UUID LAM_DONG = Place.unit(68);
    public static final UUID DAM_RONG = Place.unit(674);

    public static final UUID SON_LA_COMMITTEE = Place.committee(14);
    public static final UUID SON_LA_LABOUR = Place.agency(1401);
    public static final UUID KON_TUM_COMMITTEE = Place.committee(62);
    public static final UUID KON_TUM_LABOUR = Place.agency(6201);
    public static final UUID KON_TUM_PLANNING = Place.agency(6202);
    public static final UUID DAK_HA_COMMITTEE = Place.committee(615);
    public static final UUID PROVINCE_PARTY = Place.agency(6801);
    public static final UUID DAM_RONG_COMMITTEE = Place.committee(674);
    public static final UUID MASS_MOBILISATION = Place.agency(6741);
    public static final UUID DAM_RONG_LABOUR = Place.agency(6742);
    public static final UUID COMMUNE_PARTIES = Place.agency(6743);

    private static final String UNITS = """
            {"units": [
              {"id": "%1$s", "code": "62", "name": "Tỉnh Kon Tum", "type": "PROVINCE", "level": "PROVINCE"},
              {"id": "%2$s", "code": "615", "name": "Huyện Đăk Hà", "type": "DISTRICT", "level": "DISTRICT",
               "parentId": "%1$s"},
              {"id": "%3$s", "code": "68", "name": "Tỉnh Lâm Đồng", "type": "PROVINCE", "level": "PROVINCE"},
              {"id": "%4$s", "code": "674", "name": "Huyện Đam Rông", "type": "DISTRICT", "level": "DISTRICT",
               "parentId": "%3$s"}]}""";

    private SeedPlaces() {}

    public static void settle() {
        SongMaPlan.settle();
        Api.post(
                        TestCaller.KEEPER,
                        "/v1/administrative-unit-imports",
                        UNITS.formatted(KON_TUM, DAK_HA, LAM_DONG, DAM_RONG))
                .statusCode(201);
        organisation(SON_LA_COMMITTEE, "UBND tỉnh Sơn La", "PEOPLES_COMMITTEE", Place.PROVINCE);
        organisation(SON_LA_LABOUR, "Sở Lao động - Thương binh và Xã hội", "AGENCY", Place.PROVINCE);
        organisation(KON_TUM_COMMITTEE, "UBND tỉnh Kon Tum", "PEOPLES_COMMITTEE", KON_TUM);
        organisation(KON_TUM_LABOUR, "Sở Lao động - Thương binh và Xã hội", "AGENCY", KON_TUM);
        organisation(KON_TUM_PLANNING, "Sở Kế hoạch và Đầu tư", "AGENCY", KON_TUM);
        organisation(DAK_HA_COMMITTEE, "UBND huyện Đăk Hà", "PEOPLES_COMMITTEE", DAK_HA);
        organisation(PROVINCE_PARTY, "Thường trực Tỉnh ủy", "AGENCY", LAM_DONG);
        organisation(DAM_RONG_COMMITTEE, "UBND huyện Đam Rông", "PEOPLES_COMMITTEE", DAM_RONG);
        organisation(MASS_MOBILISATION, "Ban Dân vận Huyện ủy", "AGENCY", DAM_RONG);
        organisation(DAM_RONG_LABOUR, "Phòng Lao động - Thương binh và Xã hội", "AGENCY", DAM_RONG);
        organisation(COMMUNE_PARTIES, "Đảng ủy các xã", "GROUP", DAM_RONG);
    }

    private static void organisation(UUID id, String name, String kind, UUID unit) {
        Api.post(TestCaller.KEEPER, "/v1/organisations", """
                        {"id": "%s", "name": "%s", "kind": "%s", "unitId": "%s"}""".formatted(id, name, kind, unit))
                .statusCode(201);
    }
}
