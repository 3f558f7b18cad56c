package vn.gnbv.plans;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import vn.gnbv.plans.activity.SongMaActivities;
import vn.gnbv.plans.calendar.CalendarFixture;
import vn.gnbv.plans.document.DocumentFixture;
import vn.gnbv.plans.document.RegimesFixture;
import vn.gnbv.plans.inspection.InspectionExercises;
import vn.gnbv.plans.officer.OfficerExercises;
import vn.gnbv.plans.project.SongMaProjects;
import vn.gnbv.platform.testing.EventContract;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

@QuarkusTest
class EventContractTest extends EventContract {

    @Override
    protected void live() {
        SongMaPlan.settle();
        SongMaProgramme.state("DA5", Place.DISTRICT, true, "2023-01-01");
        Api.post(TestCaller.KEEPER, "/v1/working-calendars", CalendarFixture.request(2024))
                .statusCode(201);
        var paper = DocumentFixture.enter(TestCaller.LABOUR, "15/KH-UBND", "2024-01-15", "");
        Api.put(TestCaller.LABOUR, paper + "/reporting-regimes", "\"0\"", RegimesFixture.everyYear("Báo cáo"))
                .statusCode(200);
        var plan = SongMaPlan.issued();
        Api.post(TestCaller.SIGNER, plan + "/amendments", "\"4\"", SongMaPlan.amendment("\"tasks\": []"))
                .statusCode(200);
        replaced();
        Api.post(TestCaller.SIGNER, plan + "/closure", "\"5\"", "{\"reason\": \"Hết năm\"}")
                .statusCode(200);
        SongMaProjects.running();
        SongMaActivities.shipKinds();
        SongMaActivities.held();
        OfficerExercises.of(Place.LABOUR_OFFICE);
        InspectionExercises.recorded();
    }

    private static void replaced() {
        var before = SongMaPlan.issued();
        var id = UUID.randomUUID();
        var supersedes = "\"supersedes\": \"" + before.substring("/v1/plans/".length()) + "\", \"year\"";
        Api.post(TestCaller.LABOUR, "/v1/plans", SongMaPlan.request(id).replace("\"year\"", supersedes))
                .statusCode(201);
        var plan = "/v1/plans/" + id;
        Api.put(TestCaller.LABOUR, plan + "/tasks", "\"0\"", SongMaPlan.tasks()).statusCode(200);
        Api.post(TestCaller.SIGNER, plan + "/issuance", "\"1\"", SongMaPlan.ISSUANCE)
                .statusCode(200);
    }
}
