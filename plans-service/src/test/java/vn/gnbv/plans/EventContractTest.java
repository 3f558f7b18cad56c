package vn.gnbv.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class EventContractTest {

    private static final Path EVENTS = Path.of("src/main/resources/events");

    @Test
    void everyTypeHasAGoldenExampleThatItsSchemaAccepts() throws IOException {
        for (var type : types()) {
            var example = Files.readString(EVENTS.resolve(type + ".example.json"));
            assertThat(schema(type).validate(example, InputFormat.JSON))
                    .as(type)
                    .isEmpty();
        }
    }

    @Test
    void whatTheServiceAppendsIsWhatTheSchemasPromise() throws IOException {
        TestDatabase.empty();
        SongMaPlan.settle();
        SongMaProgramme.state("DA5", Place.DISTRICT, true, "2023-01-01");
        var plan = SongMaPlan.issued();
        Api.post(TestCaller.SIGNER, plan + "/amendments", "\"4\"", SongMaPlan.amendment("\"tasks\": []"))
                .statusCode(200);
        Api.post(TestCaller.SIGNER, plan + "/closure", "\"5\"", "{\"reason\": \"Hết năm\"}")
                .statusCode(200);
        for (var type : types()) {
            var payloads = TestDatabase.query("select payload from event_log where type = '" + type + "'");
            assertThat(payloads).as(type).isNotEmpty();
            for (var payload : payloads) {
                assertThat(schema(type).validate(payload, InputFormat.JSON))
                        .as(payload)
                        .isEmpty();
            }
        }
        assertThat(TestDatabase.query("select distinct type from event_log"))
                .containsExactlyInAnyOrderElementsOf(types());
    }

    private static List<String> types() {
        return ConfigProvider.getConfig().getValues("gnbv.event.types", String.class);
    }

    private static JsonSchema schema(String type) throws IOException {
        var formats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(EVENTS.resolve(type + ".schema.json")), formats);
    }
}
