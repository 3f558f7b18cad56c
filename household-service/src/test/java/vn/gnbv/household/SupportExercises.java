package vn.gnbv.household;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** The exercises of causes, needs and supports. */
final class SupportExercises {

    private static final String APPROVAL =
            "{\"decisionNumber\": \"9/QĐ-UBND\", \"decidedOn\": \"2024-04-01\", \"approved\": [1]}";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private SupportExercises() {}

    static Map<String, Exercise> all() {
        var all = new HashMap<String, Exercise>();
        add(
                all,
                "addPovertyCause",
                TestCaller.KEEPER,
                () -> Call.of("/v1/poverty-causes", GivenSupport.causeBody(code(), null, "OTHER")));
        add(all, "listPovertyCauses", TestCaller.HEALTH, () -> Call.of("/v1/poverty-causes"));
        add(all, "getPovertyCause", TestCaller.HEALTH, () -> Call.of("/v1/poverty-causes/LAND"));
        add(
                all,
                "stateCauses",
                TestCaller.COMMUNE_A,
                () -> Call.of(
                        "/v1/households/" + household() + "/causes",
                        GivenSupport.causesBody("2023-10-10", false, "LAND")));
        add(all, "listCauses", TestCaller.COMMUNE_A, () -> Call.of("/v1/households/" + household() + "/causes"));
        add(
                all,
                "getCauses",
                TestCaller.COMMUNE_A,
                () -> Call.of(Given.post(
                                TestCaller.COMMUNE_A,
                                "/v1/households/" + household() + "/causes",
                                GivenSupport.causesBody("2023-10-10", false, "LAND"))
                        .extract()
                        .header("Location")));
        add(
                all,
                "addNeedKind",
                TestCaller.KEEPER,
                () -> Call.of("/v1/need-kinds", GivenSupport.needKindBody(code(), "OTHER", true)));
        add(all, "listNeedKinds", TestCaller.HEALTH, () -> Call.of("/v1/need-kinds"));
        add(all, "getNeedKind", TestCaller.HEALTH, () -> Call.of("/v1/need-kinds/HOUSE"));
        add(
                all,
                "stateNeed",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/needs", GivenSupport.needBody(household(), null, "HOUSE", "2023-10-10")));
        add(all, "listNeeds", TestCaller.COMMUNE_A, () -> Call.of("/v1/needs"));
        add(all, "getNeed", TestCaller.COMMUNE_A, () -> Call.of("/v1/needs/" + need()));
        add(all, "meetNeed", TestCaller.COMMUNE_A, () -> Call.of(
                        "/v1/needs/" + need() + "/fulfilment", "{\"metOn\": \"2023-11-01\", \"metBy\": \"OTHERS\"}")
                .ifMatch("\"0\""));
        add(all, "withdrawNeed", TestCaller.COMMUNE_A, () -> Call.of(
                        "/v1/needs/" + need() + "/withdrawal",
                        "{\"withdrawnOn\": \"2023-11-01\", \"reason\": \"moved\"}")
                .ifMatch("\"0\""));
        add(
                all,
                "addSupportContent",
                TestCaller.KEEPER,
                () -> Call.of("/v1/support-contents", GivenSupport.needKindBody(code(), "OTHER", true)));
        add(all, "listSupportContents", TestCaller.HEALTH, () -> Call.of("/v1/support-contents"));
        add(all, "getSupportContent", TestCaller.HEALTH, () -> Call.of("/v1/support-contents/LOAN"));
        add(
                all,
                "stateSupportRule",
                TestCaller.KEEPER,
                () -> Call.of(
                        "/v1/support-rules",
                        GivenSupport.ruleBody("LOAN", "SEEDS", "WARN", COUNTER.incrementAndGet())));
        add(all, "listSupportRules", TestCaller.HEALTH, () -> Call.of("/v1/support-rules"));
        add(
                all,
                "getSupportRule",
                TestCaller.HEALTH,
                () -> Call.of("/v1/support-rules/"
                        + TestDatabase.query("select id from support_rules").getFirst()));
        add(
                all,
                "recordSupport",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/supports", GivenSupport.support(household()).body()));
        add(all, "listSupports", TestCaller.COMMUNE_A, () -> Call.of("/v1/supports"));
        add(all, "getSupport", TestCaller.COMMUNE_A, () -> Call.of("/v1/supports/" + support()));
        add(all, "cancelSupport", TestCaller.COMMUNE_A, () -> Call.of(
                        "/v1/supports/" + support() + "/cancellation", "{\"reason\": \"an error\"}")
                .ifMatch("\"0\""));
        add(
                all,
                "listSupportGaps",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/support-gaps?kind=WITHOUT_HELPER&unitId=" + Place.COMMUNE_A));
        add(
                all,
                "countSupportGaps",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/support-gaps/counts?kind=WITHOUT_HELPER&unitId=" + Place.COMMUNE_A));
        add(
                all,
                "registerExit",
                TestCaller.COMMUNE_A,
                () -> Call.of(
                        "/v1/exit-registrations", GivenSupport.exitBody(GivenSupport.poorHousehold(Place.COMMUNE_A))));
        add(all, "listExitRegistrations", TestCaller.COMMUNE_A, () -> Call.of("/v1/exit-registrations"));
        add(all, "getExitRegistration", TestCaller.COMMUNE_A, () -> Call.of("/v1/exit-registrations/" + exit()));
        add(all, "concludeExit", TestCaller.COMMUNE_A, SupportExercises::conclusion);
        add(all, "withdrawExit", TestCaller.COMMUNE_A, () -> Call.of(
                        "/v1/exit-registrations/" + exit() + "/withdrawal",
                        "{\"withdrawnOn\": \"2024-06-01\", \"reason\": \"moved\"}")
                .ifMatch("\"0\""));
        add(
                all,
                "assignHelper",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/helper-assignments", GivenSupport.helperBody(household(), null)));
        add(all, "listHelperAssignments", TestCaller.COMMUNE_A, () -> Call.of("/v1/helper-assignments"));
        add(all, "getHelperAssignment", TestCaller.COMMUNE_A, () -> Call.of(helper()));
        add(all, "endHelperAssignment", TestCaller.COMMUNE_A, () -> Call.of(
                        helper() + "/ending", "{\"toDay\": \"2024-06-01\", \"reason\": \"moved\"}")
                .ifMatch("\"0\""));
        add(all, "listHelperVisits", TestCaller.COMMUNE_A, () -> Call.of(helper() + "/visits"));
        add(
                all,
                "recordHelperVisit",
                TestCaller.COMMUNE_A,
                () -> Call.of(helper() + "/visits", "{\"visitedOn\": \"2024-06-01\"}"));
        add(
                all,
                "openSelection",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/beneficiary-selections", GivenSupport.selectionBody(Place.COMMUNE_A, household())));
        add(all, "listSelections", TestCaller.COMMUNE_A, () -> Call.of("/v1/beneficiary-selections"));
        add(all, "getSelection", TestCaller.COMMUNE_A, () -> Call.of("/v1/beneficiary-selections/" + selection()));
        add(all, "approveSelection", TestCaller.LABOUR, () -> Call.of(
                        "/v1/beneficiary-selections/" + selection() + "/approval", APPROVAL)
                .ifMatch("\"0\""));
        add(all, "handOverSelection", TestCaller.COMMUNE_A, () -> {
            var path = "/v1/beneficiary-selections/" + selection();
            Given.as(TestCaller.LABOUR)
                    .header("If-Match", "\"0\"")
                    .body(APPROVAL)
                    .post(path + "/approval");
            return Call.of(path + "/handover", "{\"handedOverOn\": \"2024-05-10\", \"signed\": [1]}")
                    .ifMatch("\"1\"");
        });
        return all;
    }

    private static void add(Map<String, Exercise> all, String operation, TestCaller caller, Supplier<Call> prepare) {
        all.put(operation, new Exercise(caller, prepare));
    }

    private static String code() {
        return "CODE_" + UUID.randomUUID().toString().substring(24).toUpperCase();
    }

    private static String household() {
        return Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
    }

    private static String support() {
        return Given.post(
                        TestCaller.COMMUNE_A,
                        "/v1/supports",
                        GivenSupport.support(household()).body())
                .extract()
                .path("id");
    }

    private static String exit() {
        return GivenSupport.exit(TestCaller.COMMUNE_A, GivenSupport.poorHousehold(Place.COMMUNE_A));
    }

    private static Call conclusion() {
        var household = GivenSupport.poorHousehold(Place.COMMUNE_A);
        var exit = Given.post(
                        TestCaller.COMMUNE_A,
                        "/v1/exit-registrations",
                        GivenSupport.exitBody(household)
                                .replace("2024-02-01", "2023-12-14")
                                .replace("2024-10-01", "2024-10-02"))
                .extract()
                .path("id");
        return Call.of("/v1/exit-registrations/" + exit + "/conclusion", "{\"concludedOn\": \"2024-06-01\"}")
                .ifMatch("\"0\"");
    }

    private static String helper() {
        return Given.post(TestCaller.COMMUNE_A, "/v1/helper-assignments", GivenSupport.helperBody(household(), null))
                .extract()
                .header("Location");
    }

    private static String selection() {
        // Opened before a procedure was in force: then it waits for no steps.
        return Given.post(
                        TestCaller.COMMUNE_A,
                        "/v1/beneficiary-selections",
                        GivenSupport.selectionBody(Place.COMMUNE_A, household()).replace("2024-03-01", "2021-03-01"))
                .extract()
                .path("id");
    }

    private static String need() {
        return GivenSupport.need(TestCaller.COMMUNE_A, household(), null, "HOUSE", "2023-10-10");
    }
}
