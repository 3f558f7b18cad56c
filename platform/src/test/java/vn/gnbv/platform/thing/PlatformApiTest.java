package vn.gnbv.platform.thing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.ApiContract;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class PlatformApiTest extends ApiContract {

    @Override
    protected void prepareDirectory() {}

    @Override
    protected Map<String, Exercise> exercises() {
        var exercises = new HashMap<String, Exercise>();
        exercises.put("listThings", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/things")));
        exercises.put("getThing", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/things/" + aThing())));
        exercises.put("createThing", new Exercise(TestCaller.KEEPER, () -> Call.of("/v1/things", name())));
        exercises.put("renameThing", new Exercise(TestCaller.KEEPER, () -> Call.of("/v1/things/" + aThing(), name())
                .ifMatch("\"0\"")));
        exercises.putAll(vn.gnbv.platform.testing.PlatformExercises.all());
        return exercises;
    }

    @Test
    void namesEveryBrokenFieldInOneAnswer() {
        keeper().body("{\"name\": \"\"}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("code", Matchers.is("INVALID_REQUEST"))
                .body("errors.pointer", Matchers.hasItem("/name"))
                .body("errors[0].message", Matchers.is("không được để trống"));
        keeper().header("Accept-Language", "en")
                .body("{\"name\": \"this name is much longer than allowed\"}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].message", Matchers.is("size must be between 0 and 20"));
    }

    @Test
    void refusesAValueOfTheWrongTypeByItsPointer() {
        keeper().body("{\"name\": 5}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("code", Matchers.is("MALFORMED_VALUE"))
                .body("errors[0].pointer", Matchers.is("/name"));
        given().auth()
                .oauth2(TestCaller.KEEPER.token())
                .get("/v1/things?asOf=2024-02-30")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", Matchers.is("?asOf"));
    }

    @Test
    void answersAConditionalReadWithoutABody() {
        var id = aThing();
        given().auth()
                .oauth2(TestCaller.KEEPER.token())
                .header("If-None-Match", "\"0\"")
                .get("/v1/things/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void pagesThroughAListWithoutRepeatOrGap() {
        for (int i = 0; i < 5; i++) {
            aThing();
        }
        var allButTwo = TestDatabase.number("select count(*) - 2 from things");
        var first = given().auth()
                .oauth2(TestCaller.KEEPER.token())
                .get("/v1/things?limit=" + allButTwo)
                .then()
                .statusCode(200)
                .body("items", Matchers.hasSize((int) allButTwo))
                .extract();
        given().auth()
                .oauth2(TestCaller.KEEPER.token())
                .get("/v1/things?limit=" + allButTwo + "&cursor=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("items", Matchers.hasSize(2))
                .body("items.id", Matchers.not(Matchers.hasItem(first.<String>path("items[0].id"))))
                .body("next", Matchers.nullValue());
        given().auth()
                .oauth2(TestCaller.HEALTH.token())
                .get("/v1/things?limit=" + allButTwo + "&cursor=" + first.path("next"))
                .then()
                .statusCode(400)
                .body("code", Matchers.is("CURSOR_INVALID"));
    }

    @Test
    void saysNothingOfTheInsideWhereNothingIsFound() {
        given().auth()
                .oauth2(TestCaller.KEEPER.token())
                .get("/v1/things/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", Matchers.is("NOT_FOUND"));
    }

    private static RequestSpecification keeper() {
        return given().auth()
                .oauth2(TestCaller.KEEPER.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    private static String name() {
        return "{\"name\": \"%s\"}".formatted(UUID.randomUUID().toString().substring(0, 18));
    }

    private static String aThing() {
        var id = UUID.randomUUID().toString();
        TestDatabase.execute("insert into things values ('" + id + "', 'a thing', 0)");
        return id;
    }
}
