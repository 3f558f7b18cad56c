package vn.gnbv.reporting.regime;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The regimes of the five papers and of the yearly review, as plans-service tells of them. */
public final class PaperRegimes {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private PaperRegimes() {}

    public static List<JsonNode> events() {
        try (var file = PaperRegimes.class.getResourceAsStream("/regimes-of-the-papers.json")) {
            return Arrays.asList(JSON.readValue(file, JsonNode[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Regime> all() {
        return events().stream().map(PaperRegimes::read).toList();
    }

    public static Regime of(String seed) {
        return events().stream()
                .filter(event -> event.path("seed").asText().equals(seed))
                .map(PaperRegimes::read)
                .findFirst()
                .orElseThrow();
    }

    private static Regime read(JsonNode event) {
        return JSON.convertValue(event, Regime.class);
    }
}
