package vn.gnbv.plans.inspection;

import java.util.Map;
import java.util.UUID;
import vn.gnbv.plans.Api;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on inspections succeeds. */
public final class InspectionExercises {

    private InspectionExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "recordInspection",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/inspections", inspection(UUID.randomUUID()))),
                "listInspections",
                new Exercise(TestCaller.COMMUNE_B, () -> Call.of("/v1/inspections")),
                "getInspection",
                new Exercise(TestCaller.COMMUNE_B, () -> Call.of(recorded())),
                "addFinding",
                new Exercise(TestCaller.LABOUR, () -> Call.of(recorded() + "/findings", finding())
                        .ifMatch("\"0\"")),
                "completeFinding",
                new Exercise(TestCaller.COMMUNE_B, () -> {
                    var inspection = recorded();
                    return Call.of(inspection + "/completions", completion(inspection, 0))
                            .ifMatch("\"0\"");
                }));
    }

    /** Phòng LĐTBXH has inspected Xã Bó Sinh: money to be recovered, households to be reviewed. */
    public static String inspection(UUID id) {
        return """
                {"id": "%s", "kind": "INSPECTION", "unitId": "%s", "organisationId": "%s",
                 "periodFrom": "2024-01-01", "periodTo": "2024-06-30", "basis": "Quyết định kiểm tra",
                 "paperNumber": "12/KL-LĐTBXH", "concludedOn": "2024-07-15",
                 "findings": [
                   {"text": "Chi sai đối tượng cho Nguyễn Văn An", "consequence": "RECOVER_MONEY",
                    "amountVnd": 15555250, "budgetLineId": "01900000-0000-7000-d000-000000000001",
                    "responsibleOrganisationId": "%3$s", "dueOn": "2024-09-01", "dueKind": "BEFORE"},
                   {"text": "Bảy hộ cần rà soát lại", "consequence": "REVIEW_HOUSEHOLDS", "unitId": "%2$s",
                    "households": 7, "responsibleOrganisationId": "%3$s", "dueOn": "2024-09-30"}]}""".formatted(id, Place.COMMUNE_B, Place.COMMITTEE_B);
    }

    static String finding() {
        return """
                {"text": "Mô hình nuôi bò hiệu quả", "consequence": "COMMEND", "responsibleOrganisationId": "%s"}""".formatted(Place.DISTRICT_COMMITTEE);
    }

    static String completion(String inspection, int finding) {
        String id = Api.get(TestCaller.LABOUR, inspection).extract().path("findings[" + finding + "].id");
        return """
                {"findingId": "%s", "doneOn": "2024-08-30", "evidence": "Giấy nộp tiền số 7"}""".formatted(id);
    }

    public static String recorded() {
        return Api.post(TestCaller.LABOUR, "/v1/inspections", inspection(UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
