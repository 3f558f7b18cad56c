import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A form under a standard, read from what is shipped with the service: draws answers as a household may give them, and
 * classifies one household by them, plainly and without the service's own code, which is measured against it.
 */
final class Sheet {

    /** What a household comes to; {@code lacking} has a bit for each indicator of the standard. */
    record Score(int pointsA, int pointsB, long lacking, String povertyClass) {}

    private record Asked(int number, JsonNode question, Map<String, Integer> bits) {}

    final String area;
    final List<String> indicators = new ArrayList<>();
    private final List<Integer> indicatorPoints = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final int basePoints;
    private final int maxPointsA;
    private final int minPointsB;

    /** @param database where the questions have their numbers, and the options their bits */
    Sheet(Connection database, JsonNode standard, JsonNode form) throws Exception {
        area = form.path("areaType").asText();
        basePoints = form.path("basePoints").asInt();
        minPointsB = standard.path("minPointsBPoor").asInt();
        var cutOff = 0;
        for (var one : standard.path("cutOffs")) {
            cutOff = one.path("areaType").asText().equals(area) ? one.path("maxPointsA").asInt() : cutOff;
        }
        maxPointsA = cutOff;
        for (var one : standard.path("indicators")) {
            indicators.add(one.path("code").asText());
            indicatorPoints.add(one.path("points").asInt());
        }
        var numbers = new HashMap<String, Integer>();
        var bits = new HashMap<String, Map<String, Integer>>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select q.code, q.number, o.code, o.bit from survey_questions q
                        left join survey_options o on o.question_number = q.number""")) {
            while (row.next()) {
                numbers.put(row.getString(1), row.getInt(2));
                if (row.getString(3) != null) {
                    bits.computeIfAbsent(row.getString(1), _ -> new HashMap<>()).put(row.getString(3), row.getInt(4));
                }
            }
        }
        for (var question : form.path("questions")) {
            var code = question.path("code").asText();
            asked.add(new Asked(numbers.get(code), question, bits.getOrDefault(code, Map.of())));
        }
        asked.sort((a, b) -> a.number() - b.number());
    }

    static JsonNode shipped(String path) throws Exception {
        try (var file = Sheet.class.getResourceAsStream(path)) {
            return Bench.JSON.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The answers of a household of so many persons, in the order of the questions. */
    long[] draw(SplittableRandom random, int persons) {
        var values = new long[asked.size()];
        for (int i = 0; i < values.length; i++) {
            var question = asked.get(i).question();
            var options = question.path("options");
            values[i] = switch (question.path("kind").asText()) {
                case "ONE" -> 1L << bit(asked.get(i), options.get(random.nextInt(options.size())));
                case "MANY" -> {
                    var some = 0L;
                    for (var option : options) {
                        some |= random.nextInt(4) == 0 ? 1L << bit(asked.get(i), option) : 0;
                    }
                    yield some;
                }
                default -> 100L * (question.path("code").asText().equals("householdSize")
                        ? persons
                        : random.nextInt(2 + 3 * lastBound(question) / 2));
            };
        }
        return values;
    }

    private static int lastBound(JsonNode question) {
        var bands = question.path("bands");
        return bands.size() < 2 ? 1 : bands.get(bands.size() - 2).path("below").asInt();
    }

    private static int bit(Asked asked, JsonNode option) {
        return asked.bits().get(option.path("code").asText());
    }

    Score score(long[] values) {
        var points = basePoints;
        var lacking = 0L;
        for (int i = 0; i < values.length; i++) {
            var question = asked.get(i).question();
            if (question.path("kind").asText().equals("NUMBER")) {
                for (var band : question.path("bands")) {
                    if (!band.hasNonNull("below") || values[i] < Math.round(100 * band.path("below").asDouble())) {
                        points += band.path("points").asInt();
                        lacking |= lacks(band.path("deprives"));
                        break;
                    }
                }
            } else {
                for (var option : question.path("options")) {
                    if ((values[i] >> bit(asked.get(i), option) & 1) == 1) {
                        points += option.path("points").asInt();
                        lacking |= lacks(option.path("deprives"));
                    }
                }
                lacking |= values[i] == 0 ? lacks(question.path("noneDeprives")) : 0;
            }
        }
        var b = 0;
        for (int i = 0; i < indicators.size(); i++) {
            b += (lacking >> i & 1) == 1 ? indicatorPoints.get(i) : 0;
        }
        return new Score(points, b, lacking, points > maxPointsA ? "NOT_POOR" : b >= minPointsB ? "POOR" : "NEAR_POOR");
    }

    private long lacks(JsonNode codes) {
        var bits = 0L;
        for (var code : codes) {
            bits |= 1L << indicators.indexOf(code.asText());
        }
        return bits;
    }

    /** As answers are kept: number and value of each, seven bits in each byte. */
    void write(StringBuilder text, long[] values) {
        for (int i = 0; i < values.length; i++) {
            number(text, asked.get(i).number());
            number(text, values[i]);
        }
    }

    private static void number(StringBuilder text, long value) {
        var rest = value;
        for (; rest > 127; rest >>>= 7) {
            hex(text, (int) (rest & 127 | 128));
        }
        hex(text, (int) rest);
    }

    private static void hex(StringBuilder text, int b) {
        text.append(Character.forDigit(b >> 4, 16)).append(Character.forDigit(b & 15, 16));
    }

    /** The values again, as {@link #draw} gave them. */
    long[] read(byte[] bytes) {
        var values = new long[asked.size()];
        for (int at = 0, i = 0; at < bytes.length; i++) {
            while (bytes[at++] < 0) {}
            for (int shift = 0; ; shift += 7) {
                values[i] |= (long) (bytes[at] & 127) << shift;
                if (bytes[at++] >= 0) {
                    break;
                }
            }
        }
        return values;
    }
}
