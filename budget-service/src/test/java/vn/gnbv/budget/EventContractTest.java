package vn.gnbv.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.allocation;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.number;
import static vn.gnbv.budget.Fixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import vn.gnbv.budget.contribution.ContributionExercises;
import vn.gnbv.budget.credit.CreditExercises;
import vn.gnbv.platform.testing.EventContract;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class EventContractTest extends EventContract {

    @Override
    protected void live() {
        Fixtures.directory();
        var first = aLine(41, 1_000);
        var second = aLine(43, 1_000);
        post("/v1/adjustments", adjustment(number(), first, second, 100)).then().statusCode(201);
        post("/v1/budget-decisions", allocation(number(), first, 41, Place.COMMUNE_A, 50))
                .then()
                .statusCode(201);
        post("/v1/disbursements", disbursement(first, 10)).then().statusCode(201);
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log order by seq"))
                .containsExactly(
                        "ASSIGNED", "ASSIGNED", "ADJUSTED", "ADJUSTED", "ALLOCATED_TO_CHILD", "ASSIGNED", "DISBURSED");
        ContributionExercises.stated();
        CreditExercises.entered();
    }
}
