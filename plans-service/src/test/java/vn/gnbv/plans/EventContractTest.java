package vn.gnbv.plans;

import io.quarkus.test.junit.QuarkusTest;
import vn.gnbv.plans.inspection.InspectionExercises;
import vn.gnbv.plans.officer.OfficerExercises;
import vn.gnbv.platform.testing.EventContract;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

@QuarkusTest
class EventContractTest extends EventContract {

    @Override
    protected void live() {
        SongMaPlan.settle();
        SongMaProgramme.state("DA5", Place.DISTRICT, true, "2023-01-01");
        var plan = SongMaPlan.issued();
        Api.post(TestCaller.SIGNER, plan + "/amendments", "\"4\"", SongMaPlan.amendment("\"tasks\": []"))
                .statusCode(200);
        Api.post(TestCaller.SIGNER, plan + "/closure", "\"5\"", "{\"reason\": \"Hết năm\"}")
                .statusCode(200);
        OfficerExercises.of(Place.LABOUR_OFFICE);
        InspectionExercises.recorded();
    }
}
