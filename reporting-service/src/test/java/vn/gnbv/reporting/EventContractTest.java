package vn.gnbv.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class EventContractTest {

    private static final List<String> TYPES = List.of("vn.gnbv.obligation.v1", "vn.gnbv.report.v1");
    private static final Path EVENTS = Path.of("src/main/resources/events");

    @Test
    void theGoldensAreValid() throws IOException {
        for (var type : TYPES) {
            assertThat(violations(type, Files.readString(EVENTS.resolve(type + ".example.json"))))
                    .as(type)
                    .isEmpty();
        }
    }

    @Test
    void anEventWithoutItsRequiredFieldsIsNotValid() throws IOException {
        for (var type : TYPES) {
            assertThat(violations(type, "{}")).as(type).hasSizeGreaterThan(10);
        }
    }

    @Test
    void whatIsReallyPublishedIsValid() throws IOException {
        TestDatabase.empty();
        SongMa.plant();
        var obligation = SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09");
        var report = Desk.of(TestCaller.COMMUNE_A).draft(obligation);
        Desk.of(TestCaller.COMMUNE_A).submit(report);
        Desk.of(TestCaller.LABOUR).accept(report, "2024-05-09");
        var published =
                TestDatabase.query("select type || ' ' || payload from event_log where topic is not null order by seq");
        assertThat(published).hasSize(2);
        for (var event : published) {
            var type = event.substring(0, event.indexOf(' '));
            assertThat(violations(type, event.substring(type.length() + 1)))
                    .as(event)
                    .isEmpty();
        }
    }

    private static Set<ValidationMessage> violations(String type, String json) throws IOException {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(EVENTS.resolve(type + ".schema.json")), config)
                .validate(new ObjectMapper().readTree(json));
    }
}
