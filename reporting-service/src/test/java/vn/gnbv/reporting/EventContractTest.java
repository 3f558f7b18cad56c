package vn.gnbv.reporting;

import io.quarkus.test.junit.QuarkusTest;
import vn.gnbv.platform.testing.EventContract;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

@QuarkusTest
class EventContractTest extends EventContract {

    @Override
    protected void live() {
        SongMa.plant();
        var obligation = SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09");
        var report = Desk.of(TestCaller.COMMUNE_A).draft(obligation);
        Desk.of(TestCaller.COMMUNE_A).submit(report);
        Desk.of(TestCaller.LABOUR).accept(report, "2024-05-09");
        Desk.of(TestCaller.LABOUR).figure(SongMa.malnutrition("15.4"));
    }
}
