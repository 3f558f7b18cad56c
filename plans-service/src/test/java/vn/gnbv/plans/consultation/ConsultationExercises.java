package vn.gnbv.plans.consultation;

import java.util.Map;
import java.util.UUID;
import vn.gnbv.plans.Api;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on consultations succeeds. */
public final class ConsultationExercises {

    private static final String REPLY = """
            {"opinions": [{"provision": "Toàn văn", "opinion": "AGREE"}]}""";

    private ConsultationExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "openConsultation",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/consultations", consultation(UUID.randomUUID()))),
                "listConsultations",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/consultations")),
                "getConsultation",
                new Exercise(TestCaller.HEALTH, () -> Call.of(opened())),
                "respondToConsultation",
                new Exercise(TestCaller.HEALTH, () -> Call.of(opened() + "/responses", REPLY)),
                "getConsultationResponses",
                new Exercise(TestCaller.HEALTH, () -> Call.of(opened() + "/responses")),
                "getConsultationCollation",
                new Exercise(TestCaller.LABOUR, () -> Call.of(opened() + "/collation")),
                "closeConsultation",
                new Exercise(TestCaller.LABOUR, () -> Call.of(opened() + "/closure", "{}")
                        .ifMatch("\"0\"")),
                "decideConsultation",
                new Exercise(TestCaller.LABOUR, () -> Call.of(closed() + "/decision", "{\"decisions\": []}")
                        .ifMatch("\"1\"")));
    }

    /** Phòng LĐTBXH of Sông Mã asks the district's committee and its health centre. */
    public static String consultation(UUID id) {
        return """
                {"id": "%s", "kind": "COMMENT", "title": "Dự thảo Kế hoạch", "textReference": "Dự thảo lần 1",
                 "openedOn": "2024-03-01", "dueOn": "2024-03-20", "dueKind": "BEFORE",
                 "invited": [{"organisationId": "%s"}, {"organisationId": "%s"},
                             {"label": "Chuyên gia 1", "position": "Chuyên gia độc lập"}]}""".formatted(id, Place.DISTRICT_COMMITTEE, Place.HEALTH_CENTRE);
    }

    private static String opened() {
        return Api.post(TestCaller.LABOUR, "/v1/consultations", consultation(UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String closed() {
        var consultation = opened();
        Api.post(TestCaller.LABOUR, consultation + "/closure", "\"0\"", "{}").statusCode(200);
        return consultation;
    }
}
