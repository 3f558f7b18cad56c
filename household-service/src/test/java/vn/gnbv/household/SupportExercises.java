package vn.gnbv.household;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** The exercises of causes, needs and supports. */
final class SupportExercises {

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

    private static String need() {
        return GivenSupport.need(TestCaller.COMMUNE_A, household(), null, "HOUSE", "2023-10-10");
    }
}
