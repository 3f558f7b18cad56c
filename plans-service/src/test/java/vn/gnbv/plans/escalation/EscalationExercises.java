package vn.gnbv.plans.escalation;

import java.util.Map;
import java.util.UUID;
import vn.gnbv.plans.Api;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on escalations succeeds. */
public final class EscalationExercises {

    private EscalationExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "raiseEscalation",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/escalations", escalation(UUID.randomUUID()))),
                "listEscalations",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/escalations")),
                "getEscalation",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of(raised())),
                "forwardEscalation",
                new Exercise(TestCaller.LABOUR, () -> Call.of(raised() + "/forwarding", "{}")
                        .ifMatch("\"0\"")),
                "answerEscalation",
                new Exercise(TestCaller.LABOUR, () -> Call.of(raised() + "/answer", "{\"text\": \"Đồng ý\"}")
                        .ifMatch("\"0\"")),
                "withdrawEscalation",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of(
                                raised() + "/withdrawal", "{\"reason\": \"Đã tự giải quyết\"}")
                        .ifMatch("\"0\"")));
    }

    /** A commune of Sông Mã to the district, by way of Phòng LĐTBXH, as seed 003 has it. */
    public static String escalation(UUID id) {
        return """
                {"id": "%s", "kind": "DIFFICULTY", "title": "Hộ thiếu đất sản xuất",
                 "content": "Quỹ đất của xã không còn.", "raisedOn": "2024-05-02", "route": ["%s", "%s"]}""".formatted(id, Place.LABOUR_OFFICE, Place.DISTRICT_COMMITTEE);
    }

    private static String raised() {
        return Api.post(TestCaller.COMMUNE_A, "/v1/escalations", escalation(UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
