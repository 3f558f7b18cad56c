package vn.gnbv.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.AnnotationKeyword;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds for every operation of every service. A service extends it, names an exercise per operation, and commits
 * its {@code openapi.yaml} and its {@code src/test/resources/access.csv}; {@code -Dgnbv.update=true} writes both anew,
 * for a review of the difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ApiContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            rules -> rules.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .unknownKeywordFactory((keyword, _) -> new AnnotationKeyword(keyword))
                    .build()));
    private static final boolean UPDATE = Boolean.getBoolean("gnbv.update");
    private static final Path ACCESS = Path.of("src/test/resources/access.csv");
    private static final Path OPENAPI = Path.of("openapi.yaml");

    private record Operation(String id, String method, String path, JsonNode document) {

        boolean takes(String parameter) {
            for (var p : document.path("parameters")) {
                if (parameter.equals(p.path("name").asText())) {
                    return true;
                }
            }
            return false;
        }

        boolean changes() {
            return !method.equals("GET");
        }

        boolean hasBody() {
            return mediaType().equals("application/json");
        }

        /** Of its body; that of a file is no JSON. */
        String mediaType() {
            var types = document.path("requestBody").path("content").fieldNames();
            return types.hasNext() ? types.next() : "";
        }
    }

    /** What was refused has changed nothing, so one call per operation serves every test that expects a refusal. */
    private final Map<String, Call> neverDone = new HashMap<>();

    private JsonNode document = JSON.missingNode();
    private List<Operation> operations = List.of();
    private Map<String, Exercise> exercises = Map.of();

    /** By operationId. */
    protected abstract Map<String, Exercise> exercises();

    /** Brings the service into the state on which the exercises build. */
    protected abstract void prepareDirectory();

    /** Once for all tests, since every exercise prepares what is its own; requests find the service from the first on. */
    @BeforeEach
    void beginAlone() {
        if (operations.isEmpty()) {
            TestDatabase.empty();
            prepareDirectory();
            exercises = exercises();
            document = document();
            operations = operations(document);
        }
    }

    @Test
    void theCommittedOpenApiDocumentIsTheServedOne() throws IOException {
        var served = given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (UPDATE) {
            Files.writeString(OPENAPI, served);
        }
        assertThat(Files.readString(OPENAPI)).isEqualTo(served);
    }

    /** Two types of one name would be told apart by a number, which says nothing to who generates a client. */
    @Test
    void everyTypeHasANameOfItsOwn() {
        var names = new ArrayList<String>();
        document.path("components").path("schemas").fieldNames().forEachRemaining(names::add);
        assertThat(names).noneMatch(name -> Character.isDigit(name.charAt(name.length() - 1)));
    }

    @Test
    void everyOperationSucceedsForWhomItIsMeant() {
        forEach(operations.stream(), (soft, operation) -> {
            var exercise = exercise(operation);
            var response = send(operation, exercise.prepare().get(), exercise.caller(), UUID.randomUUID());
            soft.assertThat(response.statusCode())
                    .as("%s %s", operation.id(), response.asString())
                    .isBetween(200, 299);
            var documented = operation.document().path("responses").has(String.valueOf(response.statusCode()));
            soft.assertThat(documented)
                    .as("%s documents its %s", operation.id(), response.statusCode())
                    .isTrue();
            soft.assertThat(undocumented(operation, response))
                    .as("what of the answer of %s is not as documented", operation.id())
                    .isEmpty();
        });
    }

    @Test
    void everyOperationRefusesWhoBringsNoToken() {
        forEach(protectedOperations(), (soft, operation) -> {
            var response = send(operation, neverDone(operation), null, UUID.randomUUID());
            soft.assertThat(response.statusCode()).as(operation.id()).isEqualTo(401);
            soft.assertThat(response.header("WWW-Authenticate"))
                    .as(operation.id())
                    .startsWith("Bearer");
            soft.assertThat(code(response)).as(operation.id()).isEqualTo("UNAUTHENTICATED");
        });
    }

    @Test
    void everyBodyWithAnUnknownFieldIsRefusedByName() {
        forEach(operations.stream().filter(Operation::hasBody), (soft, operation) -> {
            var exercise = exercise(operation);
            var call = neverDone(operation);
            var body = ((ObjectNode) read(call.body())).put("notInTheSpecification", 1);
            var changed = new Call(call.path(), body.toString(), call.etag(), call.headers());
            var response = send(operation, changed, exercise.caller(), UUID.randomUUID());
            soft.assertThat(response.statusCode()).as(operation.id()).isEqualTo(400);
            soft.assertThat(code(response)).as(operation.id()).isEqualTo("UNKNOWN_FIELD");
            soft.assertThat(response.<String>path("errors[0].pointer"))
                    .as(operation.id())
                    .isEqualTo("/notInTheSpecification");
        });
    }

    @Test
    void everyBodyThatIsNoJsonIsRefusedWithOneError() {
        forEach(operations.stream().filter(Operation::hasBody), (soft, operation) -> {
            var exercise = exercise(operation);
            var call = neverDone(operation);
            var broken = new Call(call.path(), "{\"broken", call.etag(), call.headers());
            var response = send(operation, broken, exercise.caller(), UUID.randomUUID());
            soft.assertThat(response.statusCode()).as(operation.id()).isEqualTo(400);
            soft.assertThat(code(response)).as(operation.id()).isEqualTo("MALFORMED_JSON");
        });
    }

    @Test
    void everyConditionalOperationAsksForTheVersionAndRefusesAStaleOne() {
        forEach(operations.stream().filter(o -> o.takes("If-Match")), (soft, operation) -> {
            var exercise = exercise(operation);
            var call = neverDone(operation);
            var without = send(operation, call.ifMatch(null), exercise.caller(), UUID.randomUUID());
            soft.assertThat(without.statusCode()).as(operation.id()).isEqualTo(428);
            var stale = send(operation, call.ifMatch("\"999999\""), exercise.caller(), UUID.randomUUID());
            soft.assertThat(stale.statusCode()).as(operation.id()).isEqualTo(412);
            soft.assertThat(stale.header("ETag")).as(operation.id()).isEqualTo(call.etag());
        });
    }

    @Test
    void everyChangeStatesWhetherItIsConditional() {
        forEach(
                operations.stream()
                        .filter(o -> List.of("PUT", "PATCH", "DELETE").contains(o.method())),
                (soft, operation) -> soft.assertThat(operation.takes("If-Match"))
                        .as(operation.id() + " takes If-Match")
                        .isTrue());
    }

    @Test
    void everyRepeatWithTheSameKeyGetsTheFirstAnswerAndAnotherRequestWithItIsRefused() {
        forEach(operations.stream().filter(o -> o.takes("Idempotency-Key")), (soft, operation) -> {
            var exercise = exercise(operation);
            var call = exercise.prepare().get();
            var key = UUID.randomUUID();
            var first = send(operation, call, exercise.caller(), key);
            var repeat = send(operation, call, exercise.caller(), key);
            soft.assertThat(repeat.statusCode())
                    .as("%s %s", operation.id(), repeat.asString())
                    .isEqualTo(first.statusCode());
            soft.assertThat(repeat.asByteArray()).as(operation.id()).isEqualTo(first.asByteArray());
            soft.assertThat(repeat.header("ETag")).as(operation.id()).isEqualTo(first.header("ETag"));
            soft.assertThat(repeat.header("Location")).as(operation.id()).isEqualTo(first.header("Location"));
            soft.assertThat(repeat.header("Idempotency-Replayed"))
                    .as(operation.id())
                    .isEqualTo("true");
            soft.assertThat(first.header("Idempotency-Replayed"))
                    .as(operation.id())
                    .isNull();
            var other = neverDone(operation);
            var another = send(operation, other, exercise.caller(), key);
            soft.assertThat(another.statusCode()).as(operation.id()).isEqualTo(422);
            var without = send(operation, other, exercise.caller(), null);
            soft.assertThat(without.statusCode()).as(operation.id()).isEqualTo(400);
            soft.assertThat(code(without)).as(operation.id()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        });
    }

    @Test
    void everyPostIsIdempotentByItsKey() {
        forEach(
                operations.stream()
                        .filter(o -> o.method().equals("POST") && !o.path().endsWith("-searches")),
                (soft, o) ->
                        soft.assertThat(o.takes("Idempotency-Key")).as(o.id()).isTrue());
    }

    @Test
    void everyListRefusesForgedCursorsWrongLimitsAndUnknownFilters() {
        forEach(operations.stream().filter(o -> o.takes("cursor")), (soft, operation) -> {
            var exercise = exercise(operation);
            var call = neverDone(operation);
            for (var wrong : List.of("limit=0", "limit=501", "limit=abc", "cursor=AAAA", "cursor=*", "notAFilter=1")) {
                var path = call.path() + (call.path().contains("?") ? "&" : "?") + wrong;
                var response = send(operation, Call.of(path), exercise.caller(), null);
                soft.assertThat(response.statusCode())
                        .as(operation.id() + " " + wrong)
                        .isEqualTo(400);
                var name = "?" + wrong.substring(0, wrong.indexOf('='));
                soft.assertThat(response.<String>path("errors[0].pointer"))
                        .as(operation.id() + " " + wrong)
                        .isEqualTo(name);
            }
        });
    }

    @Test
    void everyProblemIsToldInVietnameseAndInEnglish() {
        forEach(protectedOperations(), (soft, operation) -> {
            var call = neverDone(operation);
            var vietnamese = send(operation, call, null, UUID.randomUUID());
            var english = given().header("Accept-Language", "en-GB,en;q=0.9")
                    .contentType(operation.mediaType().isEmpty() ? "application/json" : operation.mediaType())
                    .body(bytes(operation, call.body() == null ? "{}" : call.body()))
                    .request(operation.method(), call.path());
            soft.assertThat(vietnamese.header("Content-Language"))
                    .as(operation.id())
                    .isEqualTo("vi");
            soft.assertThat(english.header("Content-Language"))
                    .as(operation.id())
                    .isEqualTo("en");
            soft.assertThat(vietnamese.contentType()).as(operation.id()).startsWith("application/problem+json");
            soft.assertThat(code(english)).as(operation.id()).isEqualTo(code(vietnamese));
            soft.assertThat(english.<String>path("detail"))
                    .as(operation.id())
                    .isNotEqualTo(vietnamese.<String>path("detail"));
        });
    }

    @Test
    void everyCallerGetsWhatTheAccessTableSays() throws IOException {
        var header = "operation,"
                + Arrays.stream(TestCaller.values()).map(TestCaller::user).collect(Collectors.joining(",")) + ",nobody";
        var table = new ArrayList<String>(List.of(header));
        for (var operation : operations) {
            var row = new ArrayList<String>(List.of(operation.id()));
            var callers = new ArrayList<@Nullable TestCaller>(Arrays.asList(TestCaller.values()));
            callers.add(null);
            Call call = null;
            for (var caller : callers) {
                call = call == null ? exercise(operation).prepare().get() : call;
                var response = send(operation, call, caller, UUID.randomUUID());
                row.add(String.valueOf(response.statusCode()));
                // The next caller finds what this one found, unless this one has changed it.
                call = response.statusCode() < 400 && operation.changes() ? null : call;
            }
            table.add(String.join(",", row));
        }
        if (UPDATE) {
            Files.createDirectories(ACCESS.getParent());
            Files.write(ACCESS, table);
        }
        assertThat(table).containsExactlyElementsOf(Files.readAllLines(ACCESS));
    }

    private interface Check {
        void on(SoftAssertions soft, Operation operation);
    }

    private static void forEach(Stream<Operation> operations, Check check) {
        SoftAssertions.assertSoftly(soft -> operations.forEach(operation -> check.on(soft, operation)));
    }

    /** Where an answer is not what its schema says, a null where none is promised above all. */
    private List<String> undocumented(Operation operation, Response response) {
        var type = String.valueOf(response.contentType()).split(";")[0];
        var answer = "/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/responses/" + response.statusCode();
        var schema = answer + "/content/" + type.replace("/", "~1") + "/schema";
        if (!type.equals("application/json") || document.at(schema).isMissingNode()) {
            return List.of();
        }
        var rules = (ObjectNode) document.at(schema).deepCopy();
        rules.set("components", document.path("components"));
        return SCHEMAS.getSchema(rules).validate(read(response.asString())).stream()
                .map(ValidationMessage::toString)
                .limit(5)
                .toList();
    }

    private Call neverDone(Operation operation) {
        return neverDone.computeIfAbsent(
                operation.id(), _ -> exercise(operation).prepare().get());
    }

    private Exercise exercise(Operation operation) {
        var exercise = exercises.get(operation.id());
        assertThat(exercise)
                .as("an exercise for %s (%s %s)", operation.id(), operation.method(), operation.path())
                .isNotNull();
        return exercise;
    }

    private Stream<Operation> protectedOperations() {
        return operations.stream().filter(o -> !o.document().path("security").isEmpty());
    }

    private static JsonNode document() {
        return read(given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<Operation> operations(JsonNode document) {
        var operations = new TreeMap<String, Operation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(o -> List.of("get", "post", "put", "patch", "delete").contains(o.getKey()))
                .forEach(o -> {
                    var id = o.getValue().path("operationId").asText();
                    var operation = new Operation(id, o.getKey().toUpperCase(), path.getKey(), o.getValue());
                    assertThat(operations.put(id, operation))
                            .as("one operation named " + id)
                            .isNull();
                }));
        return List.copyOf(operations.values());
    }

    private static Response send(Operation operation, Call call, @Nullable TestCaller caller, @Nullable UUID key) {
        var headers = new LinkedHashMap<>(call.headers());
        if (caller != null) {
            headers.put("Authorization", "Bearer " + caller.token());
        }
        if (call.etag() != null) {
            headers.put("If-Match", call.etag());
        }
        if (key != null && operation.method().equals("POST")) {
            headers.put("Idempotency-Key", key.toString());
        }
        var request = given().headers(headers).urlEncodingEnabled(false);
        if (call.body() != null) {
            request.contentType(operation.mediaType()).body(bytes(operation, call.body()));
        }
        return request.request(operation.method(), call.path());
    }

    /** The text of a file holds one byte in each of its characters. */
    private static byte[] bytes(Operation operation, String body) {
        var isFile = operation.mediaType().equals("application/octet-stream");
        return body.getBytes(isFile ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static @Nullable String code(Response response) {
        try {
            return JSON.readTree(response.asByteArray()).path("code").asText();
        } catch (IOException e) {
            return null;
        }
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
