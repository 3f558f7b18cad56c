package vn.gnbv.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.allocation;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.number;
import static vn.gnbv.budget.Fixtures.post;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class EventContractTest {

    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final String TYPE = "vn.gnbv.budget-line.v1";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void theGoldenExampleKeepsTheSchema() throws IOException {
        var example = Files.readString(EVENTS.resolve(TYPE + ".example.json"));
        assertThat(schema().validate(example, InputFormat.JSON)).isEmpty();
    }

    @Test
    void whateverHappensToALineIsToldAsTheSchemaSays() throws IOException {
        var first = aLine(41, 1_000);
        var second = aLine(43, 1_000);
        post("/v1/adjustments", adjustment(number(), first, second, 100)).then().statusCode(201);
        post("/v1/budget-decisions", allocation(number(), first, 41, Place.COMMUNE_A, 50))
                .then()
                .statusCode(201);
        post("/v1/disbursements", disbursement(first, 10)).then().statusCode(201);
        var schema = schema();
        var told = TestDatabase.query("select payload from event_log where type = '" + TYPE + "' order by seq");
        assertThat(told).hasSize(7).allSatisfy(event -> assertThat(schema.validate(event, InputFormat.JSON))
                .isEmpty());
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log order by seq"))
                .containsExactly(
                        "ASSIGNED", "ASSIGNED", "ADJUSTED", "ADJUSTED", "ALLOCATED_TO_CHILD", "ASSIGNED", "DISBURSED");
        assertThat(TestDatabase.number("select count(*) from event_log where version <> (payload ->> 'version')::int"))
                .isZero();
    }

    @Test
    void theSchemaRefusesANegativeBalance() throws IOException {
        var example = Files.readString(EVENTS.resolve(TYPE + ".example.json"));
        assertThat(schema().validate(example.replace("6567000000", "-1"), InputFormat.JSON))
                .hasSize(1);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(EVENTS.resolve(TYPE + ".schema.json")));
    }
}
