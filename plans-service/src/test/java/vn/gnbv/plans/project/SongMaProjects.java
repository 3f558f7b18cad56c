package vn.gnbv.plans.project;

import io.restassured.response.ValidatableResponse;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** Projects of Sông Mã, as the district's labour office enters them. */
public final class SongMaProjects {

    public static final String APPROVAL = """
            {"number": "101/QĐ-UBND", "decidedOn": "2024-04-15", "issuer": "UBND huyện Sông Mã"}""";

    private SongMaProjects() {}

    /** Cattle in the commune of Bó Sinh, proposed by a group of households that the directory does not hold. */
    public static String request(String more) {
        return """
                {"componentId": "%s", "unitId": "%s", "year": 2024, "kind": "MODEL",
                 "name": "Mô hình chăn nuôi bò sinh sản", "proposer": {"name": "Tổ chăn nuôi của ông Planted Nguyen"},
                 "proposedOn": "2024-03-20"%s}""".formatted(SongMaProgramme.component("DA2"), Place.COMMUNE_B, more.isEmpty() ? "" : ", " + more);
    }

    public static ValidatableResponse propose(String more) {
        return Api.post(TestCaller.LABOUR, "/v1/projects", request(more));
    }

    /** A proposal; its ETag is "0". */
    public static String proposed() {
        return propose("").statusCode(201).extract().header("Location");
    }

    /** An approved project; its ETag is "1". */
    public static String approved() {
        var project = proposed();
        Api.post(TestCaller.LABOUR, project + "/approval", "\"0\"", APPROVAL).statusCode(200);
        return project;
    }

    /** A project that has begun; its ETag is "2". */
    public static String running() {
        var project = approved();
        Api.post(TestCaller.LABOUR, project + "/commencement", "\"1\"", "{\"startedOn\": \"2024-05-02\"}")
                .statusCode(200);
        return project;
    }
}
