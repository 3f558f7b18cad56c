package vn.gnbv.household.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** Random households, assessed and corrected at random: official table 1 is what one counts by hand. */
@QuarkusTest
class Table1PropertyTest {

    private static final List<String> CLASSES = List.of("poor", "nearPoor", "notPoor");

    private record Commune(TestCaller officer, UUID unit, int cutOff) {}

    private static final List<Commune> COMMUNES = List.of(
            new Commune(TestCaller.COMMUNE_A, Place.COMMUNE_A, 175),
            new Commune(TestCaller.COMMUNE_B, Place.COMMUNE_B, 140));

    /** What the test itself knows of a household. */
    private record Expected(Commune commune, int persons, String povertyClass) {}

    @Test
    void table1PartsAllRecognisedHouseholdsAndEqualsARecount() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int attempt = 0; attempt < 3; attempt++) {
            TestDatabase.empty();
            Given.directory();
            Given.standard();
            var round = Given.round("PERIODIC", 2023);
            var expected = new HashMap<String, Expected>();
            for (int i = 0; i < 12; i++) {
                var commune = COMMUNES.get(random.nextInt(2));
                var persons = 1 + random.nextInt(6);
                var id = Given.household(commune.officer(), commune.unit(), persons);
                assess(random, round, id, commune, persons, expected);
            }
            recogniseAll(
                    round,
                    expected.values().stream().map(Expected::commune).distinct().toList(),
                    "2023-12-14");
            for (var id : List.copyOf(expected.keySet())) {
                if (random.nextInt(4) == 0) {
                    var it = expected.get(id);
                    assess(random, round, id, it.commune(), it.persons(), expected);
                    Given.recognise(it.commune().officer(), round, it.commune().unit(), "2023-12-20", id);
                }
            }
            var table = Given.get(TestCaller.LABOUR, "/v1/official-tables/1?roundId=" + round)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var all = new ArrayList<>(expected.values());
            compare(seed, table, "total", all);
            for (var commune : COMMUNES) {
                var there =
                        all.stream().filter(e -> e.commune().equals(commune)).toList();
                if (!there.isEmpty()) {
                    compare(seed, table, "rows.find { it.unitId == '%s' }".formatted(commune.unit()), there);
                }
            }
            assertThat(CLASSES.stream()
                            .mapToInt(c -> table.getInt("total." + c + ".households"))
                            .sum())
                    .as("seed %d: every household once", seed)
                    .isEqualTo(12);
        }
    }

    private static void assess(
            Random random, String round, String id, Commune commune, int persons, Map<String, Expected> expected) {
        var pointsA = commune.cutOff() - 3 + random.nextInt(6);
        var deprived = random.nextInt(6);
        var povertyClass = pointsA > commune.cutOff() ? "notPoor" : deprived >= 3 ? "poor" : "nearPoor";
        Given.assess(commune.officer(), id, round, pointsA, deprived);
        expected.put(id, new Expected(commune, persons, povertyClass));
    }

    private static void recogniseAll(String round, List<Commune> communes, String date) {
        communes.forEach(c -> Given.recognise(c.officer(), round, c.unit(), date));
    }

    private static void compare(long seed, JsonPath table, String path, List<Expected> households) {
        for (var povertyClass : CLASSES) {
            var members = households.stream()
                    .filter(e -> e.povertyClass().equals(povertyClass))
                    .toList();
            assertThat(table.getInt(path + "." + povertyClass + ".households"))
                    .as("seed %d: %s %s", seed, path, povertyClass)
                    .isEqualTo(members.size());
            assertThat(table.getInt(path + "." + povertyClass + ".persons"))
                    .as("seed %d: %s %s", seed, path, povertyClass)
                    .isEqualTo(members.stream().mapToInt(Expected::persons).sum());
        }
    }
}
