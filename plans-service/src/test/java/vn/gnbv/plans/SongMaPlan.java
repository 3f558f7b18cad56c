package vn.gnbv.plans;

import java.util.UUID;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** The plan of Sông Mã for 2024, reduced to what the tests need. */
public final class SongMaPlan {

    public static final UUID REGIME = UUID.fromString("01900000-0000-7000-b400-000000000001");

    public static final String ISSUANCE = """
            {"numberUnknown": true, "issuedOn": "2024-04-01", "sample": ["issuedOn"],
             "signer": {"name": "Nguyễn Chí Chung", "position": "KT. Chủ tịch, Phó Chủ tịch"}}""";

    private SongMaPlan() {}

    /** Directory, programme and statements. */
    public static void settle() {
        SongMa.settle();
        SongMaProgramme.register();
        SongMaProgramme.stateApplicability();
    }

    public static String request(UUID id) {
        return """
                {"id": "%s", "programmeId": "%s", "unitId": "%s", "year": 2024,
                 "title": "Kế hoạch thực hiện Chương trình Giảm nghèo bền vững năm 2024",
                 "issuerOrganisationId": "%s", "sample": ["number"],
                 "legalBases": [
                   {"number": "90/QĐ-TTg", "issuedOn": "2022-01-18", "issuer": "Thủ tướng Chính phủ", "title": "Phê duyệt"},
                   {"number": "86/TB-UBND", "issuedOn": "2024-03-15", "precision": "DAY", "issuer": "UBND huyện",
                    "title": "Kết luận"}]}""".formatted(id, SongMaProgramme.ID, Place.DISTRICT, Place.DISTRICT_COMMITTEE);
    }

    /** An empty draft; its ETag is "0". */
    public static String draft() {
        var id = UUID.randomUUID();
        Api.post(TestCaller.LABOUR, "/v1/plans", request(id)).statusCode(201);
        return "/v1/plans/" + id;
    }

    /** A draft with targets, tasks and regimes; its ETag is "3". */
    public static String fullDraft() {
        var plan = draft();
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", targets()).statusCode(200);
        Api.put(TestCaller.LABOUR, plan + "/tasks", "\"1\"", tasks()).statusCode(200);
        Api.put(TestCaller.LABOUR, plan + "/reporting-regimes", "\"2\"", regimes(UUID.randomUUID(), "2024-05-10"))
                .statusCode(200);
        return plan;
    }

    /** An issued plan; its ETag is "4". */
    public static String issued() {
        var plan = fullDraft();
        Api.post(TestCaller.SIGNER, plan + "/issuance", "\"3\"", ISSUANCE).statusCode(200);
        return plan;
    }

    public static String targets() {
        return """
                {"targets": [
                  {"code": "1", "name": "Tỷ lệ hộ nghèo giảm", "operator": "GE", "value": "5",
                   "unit": "PERCENTAGE_POINT", "direction": "DECREASE", "baseline": {"period": "2023"}},
                  {"code": "3a", "name": "Lao động được tạo việc làm", "operator": "APPROX", "value": 2000,
                   "unit": "PERSON", "componentIds": ["%s"]},
                  {"code": "3b", "name": "Trong đó thuộc hộ nghèo", "operator": "GT", "value": 10, "unit": "PERCENT",
                   "parentCode": "3a", "componentIds": ["%s"]},
                  {"code": "6f", "name": "Nhà ở", "operator": "QUALITATIVE", "statement": "Cơ bản xóa nhà tạm",
                   "componentIds": ["%s"]}]}""".formatted(component("DA4.3"), component("DA4.3"), component("DA5"));
    }

    public static String tasks() {
        return """
                {"tasks": [
                  {"number": "1", "group": "Phòng LĐTBXH", "content": "Chủ trì Tiểu dự án 2 - Dự án 6",
                   "leadOrganisationIds": ["%1$s"], "coordinatingOrganisationIds": ["%2$s"], "componentIds": ["%3$s"],
                   "schedule": "CONTINUOUS"},
                  {"number": "5", "content": "Chủ trì Tiểu dự án 2 - Dự án 6", "leadOrganisationIds": ["%4$s"],
                   "componentIds": ["%3$s"], "schedule": "DATED", "dueOn": "2024-11-10", "dueKind": "BEFORE"}]}""".formatted(Place.LABOUR_OFFICE, Place.HEALTH_CENTRE, component("DA6.2"), Place.agency(5));
    }

    public static String regimes(UUID id, String firstDeadline) {
        return "{\"regimes\": [" + regime(id, firstDeadline) + "]}";
    }

    public static String regime(UUID id, String firstDeadline) {
        return """
                {"id": "%s", "name": "Báo cáo định kỳ", "kind": "PERIODIC", "formCode": "GNBV-RESULTS",
                 "receiverOrganisationId": "%s",
                 "reporters": [{"organisationId": "%s", "mode": "REQUIRED"}, {"organisationId": "%s", "mode": "REQUIRED"},
                               {"organisationId": "%s", "mode": "INVITED"}],
                 "periods": [
                   {"key": "2024-05", "label": "Sáu tháng", "deadline": {"kind": "BEFORE", "date": "%s"}},
                   {"key": "2024-11", "label": "Năm", "deadline": {"kind": "BEFORE", "date": "2024-11-10"}}]}""".formatted(
                        id, Place.LABOUR_OFFICE, Place.COMMITTEE_A, Place.HEALTH_CENTRE, SongMa.FRONT, firstDeadline);
    }

    public static String amendment(String change) {
        return """
                {"reason": "Điều chỉnh theo kết luận của huyện", "number": "120/KH-UBND", "issuedOn": "2024-06-01",
                 "signer": {"name": "Lò Văn Sinh", "position": "Chủ tịch"}%s}""".formatted(change.isEmpty() ? "" : ", " + change);
    }

    public static UUID component(String code) {
        return SongMaProgramme.component(code);
    }
}
