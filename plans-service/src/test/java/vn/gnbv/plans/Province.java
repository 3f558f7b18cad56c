package vn.gnbv.plans;

import java.util.UUID;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** A province whose plan is entered as it was issued. */
public record Province(int code, String name) {

    public static final Province BINH_THUAN = new Province(60, "Bình Thuận");
    public static final Province LAM_DONG = new Province(68, "Lâm Đồng");
    public static final Province SON_LA = new Province(14, "Sơn La");

    public UUID unit() {
        return Place.unit(code);
    }

    public UUID committee() {
        return Place.committee(code);
    }

    /** One that drafts and signs for the committee. */
    public Office office() {
        return Office.of(unit(), committee(), "PLAN_DRAFTER", "PLAN_SIGNER");
    }

    /** The province and its committee; Sơn La's unit comes with Sông Mã. */
    public void settle() {
        if (code != SON_LA.code()) {
            importUnits("""
                    {"id": "%s", "code": "%d", "name": "Tỉnh %s", "type": "PROVINCE", "level": "PROVINCE"}""".formatted(unit(), code, name));
        }
        organisation(committee(), "UBND tỉnh " + name, "PEOPLES_COMMITTEE", unit());
    }

    public static void importUnits(String units) {
        Api.post(TestCaller.KEEPER, "/v1/administrative-unit-imports", "{\"units\": [" + units + "]}")
                .statusCode(201);
    }

    public static void organisation(UUID id, String name, String kind, UUID unit) {
        Api.post(TestCaller.KEEPER, "/v1/organisations", """
                        {"id": "%s", "name": "%s", "kind": "%s", "unitId": "%s"}""".formatted(id, name, kind, unit))
                .statusCode(201);
    }

    /** Drafts and issues a plan with these targets and tasks. */
    public String issue(int year, String issuedOn, String targets, String tasks) {
        var plan = "/v1/plans/" + UUID.randomUUID();
        var office = office();
        office.post("/v1/plans", null, """
                        {"id": "%s", "programmeId": "%s", "unitId": "%s", "year": %d, "title": "Kế hoạch của tỉnh %s",
                         "issuerOrganisationId": "%s"}""".formatted(
                                plan.substring(10), SongMaProgramme.ID, unit(), year, name, committee()))
                .statusCode(201);
        office.put(plan + "/targets", "\"0\"", "{\"targets\": [" + targets + "]}")
                .statusCode(200);
        office.put(plan + "/tasks", "\"1\"", "{\"tasks\": [" + tasks + "]}").statusCode(200);
        office.post(plan + "/issuance", "\"2\"", """
                        {"numberUnknown": true, "issuedOn": "%s",
                         "signer": {"name": "A", "position": "KT. Chủ tịch, Phó Chủ tịch"}}""".formatted(issuedOn)).statusCode(200);
        return plan;
    }
}
