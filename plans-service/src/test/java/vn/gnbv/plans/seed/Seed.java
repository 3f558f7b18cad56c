package vn.gnbv.plans.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Office;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/**
 * A real plan as a data set: one folder of JSON files, one for each kind of thing, posted through the API in the order in
 * which an office would enter them. In the files {@code @name} is the id of what the name stands for: {@code @unit:62} and
 * {@code @committee:62} by code, {@code @agency:1} of Sông Mã by number, {@code @DA4.1} a component, {@code @task:1.4} a
 * task by its number once it is entered; any other name has an id of its own in the folder.
 */
public final class Seed {

    private static final Pattern NAME = Pattern.compile("@([\\p{L}0-9][\\p{L}0-9:.-]*)");
    private static final List<Path> PLACES =
            List.of(Path.of("../deploy/acceptance/src/main/resources"), Path.of("src/test/resources/seeds"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String folder;
    private final Map<String, UUID> entered = new HashMap<>();
    private final Map<UUID, UUID> units = new HashMap<>();

    private Seed(String folder) {
        this.folder = folder;
    }

    public static Seed of(String folder) {
        return new Seed(folder);
    }

    /** The id of a name. */
    public UUID id(String name) {
        var known = entered.get(name);
        if (known != null) {
            return known;
        }
        var colon = name.indexOf(':');
        var number = colon < 0 ? "" : name.substring(colon + 1);
        return switch (colon < 0 ? name : name.substring(0, colon)) {
            case "unit" -> Place.unit(Integer.parseInt(number));
            case "committee" -> Place.committee(Integer.parseInt(number));
            case "agency" -> Place.agency(Integer.parseInt(number));
            case "programme" -> SongMaProgramme.ID;
            case "task", "target" -> throw new IllegalArgumentException("Not entered yet: " + name);
            default ->
                name.matches("DA[1-7](\\.[1-3])?")
                        ? SongMaProgramme.component(name)
                        : UUID.nameUUIDFromBytes((folder + "/" + name).getBytes(StandardCharsets.UTF_8));
        };
    }

    /** What a file of the folder says, with the ids in place of the names; lists of both places together. */
    public JsonNode data(String file) {
        JsonNode all = JSON.missingNode();
        for (var place : PLACES) {
            var path = place.resolve(folder).resolve(file + ".json");
            if (Files.exists(path)) {
                var found = read(path);
                if (all instanceof ArrayNode list) {
                    list.addAll((ArrayNode) found);
                } else {
                    all = found;
                }
            }
        }
        return all;
    }

    /** As JSON, for the fixtures that enter parts of it by themselves. */
    public String items(String file) {
        var list = data(file).toString();
        return list.substring(1, list.length() - 1);
    }

    /** All of it up to the issued plan, where there is a plan to be issued. */
    public Seed load() {
        settle();
        each("/v1/applicabilities", "applicabilities", issuer());
        each("/v1/documents", "documents", issuer());
        draft();
        if (data("issuance").isObject()) {
            issue();
        }
        undertake();
        return this;
    }

    /** The projects and activities that carry the plan out. */
    public void undertake() {
        each("/v1/projects", "projects", issuer());
        each("/v1/activities", "activities", issuer());
    }

    /** Units, organisations and the programme. */
    public Seed settle() {
        places();
        var programme = Seed.of("song-ma-2024").data("programme");
        send("POST", null, "/v1/programmes", programme, 201);
        return this;
    }

    /** Units and organisations. */
    public void places() {
        var all = JSON.createObjectNode();
        all.set("units", data("units"));
        send("POST", null, "/v1/administrative-unit-imports", all, 201);
        each("/v1/organisations", "organisations", null);
    }

    public void draft() {
        send("POST", issuer(), "/v1/plans", data("plan"), 201);
        part("targets", "targets");
        part("tasks", "tasks");
        part("reporting-regimes", "regimes");
    }

    public void issue() {
        send("POST", issuer(), plan() + "/issuance", data("issuance"), 200);
    }

    /** What happened afterwards, one act after the other. */
    public Seed happen(String file) {
        for (var act : data(file)) {
            var as = act.path("as").asText();
            var method = act.path("method").asText("POST");
            var path = act.path("path").asText();
            send(
                    method,
                    as.equals("keeper") ? null : UUID.fromString(as),
                    path,
                    act.path("body"),
                    act.path("status").asInt(201));
        }
        return this;
    }

    public String plan() {
        return "/v1/plans/" + data("plan").path("id").asText();
    }

    /** Somebody at a desk of the organisation. */
    public Office office(String organisation) {
        return office(id(organisation));
    }

    private Office office(UUID organisation) {
        if (units.isEmpty()) {
            for (var one : data("organisations")) {
                units.put(
                        UUID.fromString(one.path("id").asText()),
                        UUID.fromString(one.path("unitId").asText()));
            }
        }
        return Office.of(
                units.get(organisation), organisation, "PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER", "REPORT_RECEIVER");
    }

    private UUID issuer() {
        return UUID.fromString(data("plan").path("issuerOrganisationId").asText());
    }

    private void each(String path, String file, @Nullable UUID as) {
        for (var one : data(file)) {
            send("POST", as, path, one, 201);
        }
    }

    private void part(String path, String file) {
        var list = data(file);
        if (list.isMissingNode()) {
            return;
        }
        var body = JSON.createObjectNode();
        body.set(file, list);
        var plan = send("PUT", issuer(), plan() + "/" + path, body, 200);
        remember(plan, "task", "number");
        remember(plan, "target", "code");
    }

    private void remember(JsonPath plan, String kind, String key) {
        plan.<Map<String, String>>getList(kind + "s")
                .forEach(one -> entered.put(kind + ":" + one.get(key), UUID.fromString(one.get("id"))));
    }

    /** With the version that the resource has, where it has one; the keeper where nobody is named. */
    private JsonPath send(String method, @Nullable UUID as, String path, JsonNode body, int status) {
        var office = as == null ? null : office(as);
        var token = office == null ? TestCaller.KEEPER.token() : office.token();
        var request = RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body.isMissingNode() ? "{}" : body.toString());
        var resource = path.substring(0, path.lastIndexOf('/'));
        if (resource.matches("/v1/[a-z-]+/.*") || method.equals("PUT")) {
            var read = RestAssured.given().auth().oauth2(token);
            var etag = read.get(method.equals("PUT") && resource.matches("/v1/[a-z-]+") ? path : resource)
                    .header("ETag");
            if (etag != null) {
                request.header("If-Match", etag);
            }
        }
        var answer = request.request(method, path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.asString()).isEqualTo(status);
        return answer.jsonPath();
    }

    private JsonNode read(Path path) {
        try {
            var text = Files.readString(path);
            return JSON.readTree(
                    NAME.matcher(text).replaceAll(name -> id(name.group(1)).toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
