package vn.gnbv.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What a producer owes to the readers of its events; its test adds a run of its life in which every type occurs. */
public abstract class EventContract {

    private static final Path EVENTS = Path.of("src", "main", "resources", "events");

    /** Does something that appends every type of event at least once. */
    protected abstract void live();

    @Test
    void everyTypeHasAGoldenExampleThatItsSchemaAcceptsAndAnEmptyObjectIsNone() {
        for (var type : types()) {
            assertThat(schema(type).validate(read(type, ".example.json"), InputFormat.JSON))
                    .as(type)
                    .isEmpty();
            assertThat(schema(type).validate("{}", InputFormat.JSON)).as(type).isNotEmpty();
        }
    }

    @Test
    void whatTheServiceAppendsIsWhatTheSchemasPromise() {
        TestDatabase.empty();
        live();
        assertThat(TestDatabase.query("select distinct type from event_log where topic is not null"))
                .containsExactlyInAnyOrderElementsOf(types());
        for (var type : types()) {
            for (var event : TestDatabase.query(
                    "select payload from event_log where topic is not null and type = '" + type + "'")) {
                assertThat(schema(type).validate(event, InputFormat.JSON))
                        .as(event)
                        .isEmpty();
            }
        }
        assertThat(TestDatabase.number("select count(*) from event_log where version <> (payload ->> 'version')::int"))
                .isZero();
    }

    private static List<String> types() {
        return ConfigProvider.getConfig().getValues("gnbv.event.types", String.class);
    }

    private static JsonSchema schema(String type) {
        var formats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(read(type, ".schema.json"), formats);
    }

    private static String read(String type, String kind) {
        try {
            return Files.readString(EVENTS.resolve(type + kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
