import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The country before and after the reform of 1 July 2025 as the two official lists have it, with villages. Which communes
 * became which, and what villages there are, the lists do not say: that is invented (SAMPLE), always the same. A commune
 * goes into one with the code nearest below its own; one in twenty is divided, and then each village follows its own
 * succession. Without the lists the units are invented too.
 */
final class Places {

    static final String REFORM = "2025-07-01";
    private static final String LAST_DAY = "2025-06-30";
    private static final String ID = "01900000-0000-7000-8000-";
    private static final long FIRST = 200_000_000_000L;
    private static final int PORTION = 40_000;

    /** A line of an official list. */
    private record Line(String code, String name, String level, String parent) {

        String type() {
            return TYPES.entrySet().stream()
                    .filter(t -> name.regionMatches(true, 0, t.getKey(), 0, t.getKey().length()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(level);
        }

        boolean isUrban() {
            return type().equals("WARD") || type().equals("TOWNSHIP");
        }
    }

    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("Tỉnh", "PROVINCE");
        TYPES.put("Thành phố", "CITY");
        TYPES.put("Huyện", "DISTRICT");
        TYPES.put("Quận", "URBAN_DISTRICT");
        TYPES.put("Thị xã", "TOWN");
        TYPES.put("Thị trấn", "TOWNSHIP");
        TYPES.put("Xã", "COMMUNE");
        TYPES.put("Phường", "WARD");
        TYPES.put("Đặc khu", "SPECIAL_ZONE");
    }

    /** A commune of today or of before. */
    record Commune(UUID id, UUID province, String provinceCode, boolean urban) {}

    /** Where people live: a village of today, what it was before the reform, and the communes of both. */
    record Village(UUID id, UUID before, Commune commune, Commune communeBefore) {}

    /** The villages of each commune of today, the largest communes first. */
    final List<List<Village>> villages = new ArrayList<>();

    private final List<Map<String, Object>> units = new ArrayList<>();
    private final List<Map<String, Object>> successions = new ArrayList<>();
    private long given = FIRST;

    private Places() {}

    static Places of(Path root) throws Exception {
        var given = System.getenv("GNBV_BENCH_LISTS");
        var data = given == null ? root.resolveSibling("shared/data") : Path.of(given);
        var places = new Places();
        if (Files.exists(data.resolve("administrative-units-2025-07-01.csv"))) {
            places.read(
                    lines(data.resolve("administrative-units-2025-06-30.csv")),
                    lines(data.resolve("administrative-units-2025-07-01.csv")));
        } else {
            System.out.printf("%s is not there: the units are invented.%n", data);
            places.read(invented(true), invented(false));
        }
        return places;
    }

    private static List<Line> lines(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(f -> new Line(f[0], f[1], f[2], f[3]))
                .toList();
    }

    private static List<Line> invented(boolean before) {
        var lines = new ArrayList<Line>();
        for (int i = 1; i <= (before ? 63 : 34); i++) {
            lines.add(new Line("%02d".formatted(i), "Tỉnh SAMPLE " + (before ? "cũ " : "") + i, "PROVINCE", ""));
        }
        for (int i = 0; before && i < 705; i++) {
            lines.add(new Line("%03d".formatted(i), "Huyện SAMPLE " + i, "DISTRICT", "%02d".formatted(1 + i * 63 / 705)));
        }
        for (int i = 0; i < (before ? 10_035 : 9_963); i += before ? 1 : 3) {
            lines.add(new Line("%05d".formatted(i), "Xã SAMPLE " + i, "COMMUNE", before
                    ? "%03d".formatted(i * 705 / 10_035)
                    : "%02d".formatted(1 + i * 705 / 10_035 * 63 / 705 * 34 / 63)));
        }
        return lines;
    }

    private UUID next() {
        return UUID.fromString(ID + given++);
    }

    private void read(List<Line> older, List<Line> newer) {
        var old = new LinkedHashMap<String, Line>();
        older.forEach(line -> old.put(line.code(), line));
        var now = new LinkedHashMap<String, Line>();
        newer.forEach(line -> now.put(line.code(), line));
        var ids = new HashMap<String, UUID>();
        old.keySet().forEach(code -> ids.put(code, next()));
        var newIds = new LinkedHashMap<String, UUID>();
        // As an official list is taken up: the code alone is no identity. A commune that passes to another province is
        // another one here, as its households are entered by the places of their days.
        now.forEach((code, line) -> {
            var before = old.get(code);
            var same = before != null && before.name().equals(line.name()) && before.level().equals(line.level());
            if (same && line.level().equals("COMMUNE")) {
                var province = old.get(before.parent()).parent();
                same = line.parent().equals(province) && ids.get(province).equals(newIds.get(province));
            }
            newIds.put(code, same ? ids.get(code) : next());
        });
        old.forEach((code, line) -> {
            var goesOn = ids.get(code).equals(newIds.get(code)) && line.parent().isEmpty();
            units.add(unit(ids.get(code), line, ids.get(line.parent()), null, goesOn ? null : LAST_DAY));
        });
        now.forEach((code, line) -> {
            if (!newIds.get(code).equals(ids.get(code)) || !line.parent().isEmpty()) {
                units.add(unit(newIds.get(code), line, newIds.get(line.parent()), REFORM, null));
            }
        });
        follow(old, now, ids, newIds);
    }

    private static Map<String, Object> unit(UUID id, Line line, UUID parent, String from, String to) {
        return row(id, line.code(), line.name(), line.type(), line.level(), parent,
                line.level().equals("COMMUNE") ? line.isUrban() ? "URBAN" : "RURAL" : null, from, to);
    }

    private static Map<String, Object> row(
            UUID id, String code, String name, String type, String level, UUID parent, String area, String from, String to) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        row.put("code", code);
        row.put("name", name);
        row.put("type", type);
        row.put("level", level);
        row.put("parentId", parent);
        row.put("areaType", area);
        row.put("validFrom", from);
        row.put("validTo", to);
        row.values().removeIf(Objects::isNull);
        return row;
    }

    /** Each commune of before passes into one of the same district, else province; one in twenty into two. */
    private void follow(Map<String, Line> old, Map<String, Line> now, Map<String, UUID> ids, Map<String, UUID> newIds) {
        var byDistrict = new HashMap<String, TreeMap<String, String>>();
        var passed = new HashMap<String, Map<String, Integer>>();
        now.forEach((code, line) -> {
            var before = old.get(code);
            if (line.level().equals("COMMUNE") && before != null && before.level().equals("COMMUNE")) {
                var province = old.get(before.parent()).parent();
                byDistrict.computeIfAbsent(before.parent(), _ -> new TreeMap<>()).put(code, code);
                byDistrict.computeIfAbsent(province, _ -> new TreeMap<>()).put(code, code);
                passed.computeIfAbsent(province, _ -> new HashMap<>()).merge(line.parent(), 1, Integer::sum);
            }
        });
        // Six have a code that no commune had, as the special zones: their people lived in the commune with the code before.
        var oldCommunes = new TreeMap<String, Line>(old);
        oldCommunes.values().removeIf(line -> !line.level().equals("COMMUNE"));
        var zones = new HashMap<String, String>();
        now.forEach((code, line) -> {
            if (line.level().equals("COMMUNE") && !oldCommunes.containsKey(code)) {
                zones.put(oldCommunes.floorKey(code), code);
            }
        });
        var communes = new LinkedHashMap<String, Commune>();
        var of = new LinkedHashMap<String, List<Village>>();
        now.forEach((code, line) -> {
            if (line.level().equals("COMMUNE")) {
                communes.put(code, new Commune(newIds.get(code), newIds.get(line.parent()), line.parent(), line.isUrban()));
                of.put(code, new ArrayList<>());
            }
        });
        var random = new Random(20250701);
        old.forEach((code, line) -> {
            if (line.level().equals("PROVINCE") && !ids.get(code).equals(newIds.get(code))) {
                var votes = passed.getOrDefault(code, Map.of());
                votes.entrySet().stream().max(Map.Entry.comparingByValue())
                        .ifPresent(to -> succession(ids.get(code), newIds.get(to.getKey()), "MERGE"));
            }
            if (!line.level().equals("COMMUNE")) {
                return;
            }
            var district = old.get(line.parent());
            var near = byDistrict.getOrDefault(line.parent(), byDistrict.get(district.parent()));
            var goesOn = ids.get(code).equals(newIds.get(code));
            var first = goesOn ? code : nearest(near, code);
            var next = goesOn ? null : near.higherKey(first);
            var second = zones.getOrDefault(code, next == null || random.nextInt(20) > 0 ? first : next);
            var before = new Commune(ids.get(code), ids.get(district.parent()), district.parent(), line.isUrban());
            if (!goesOn) {
                var kind = second.equals(first) ? "MERGE" : "SPLIT";
                succession(before.id(), newIds.get(first), kind);
                if (kind.equals("SPLIT")) {
                    succession(before.id(), newIds.get(second), kind);
                }
            }
            var count = 5 + random.nextInt(9);
            for (int n = 1; n <= count; n++) {
                var to = n % 2 == 0 ? second : first;
                of.get(to).add(village(code + "-" + n, line, before, communes.get(to)));
            }
        });
        // Sizes fall with the rank, and the large ones lie anywhere.
        villages.addAll(of.values().stream().filter(v -> !v.isEmpty()).toList());
        Collections.shuffle(villages, random);
    }

    private static String nearest(TreeMap<String, String> codes, String code) {
        var below = codes.floorKey(code);
        return below == null ? codes.firstKey() : below;
    }

    private Village village(String code, Line line, Commune before, Commune commune) {
        var type = line.isUrban() ? "RESIDENTIAL_GROUP" : "VILLAGE";
        var name = (line.isUrban() ? "Tổ dân phố SAMPLE " : "Thôn SAMPLE ") + code.substring(code.indexOf('-') + 1);
        var id = next();
        if (before.id().equals(commune.id())) {
            units.add(row(id, code, name, type, "VILLAGE", before.id(), null, null, null));
            return new Village(id, id, commune, before);
        }
        units.add(row(id, code, name, type, "VILLAGE", before.id(), null, null, LAST_DAY));
        var successor = next();
        units.add(row(successor, code, name, type, "VILLAGE", commune.id(), null, REFORM, null));
        succession(id, successor, "RENAME");
        return new Village(successor, id, commune, before);
    }

    private void succession(UUID predecessor, UUID successor, String kind) {
        successions.add(Map.of("predecessorId", predecessor, "successorId", successor, "kind", kind, "onDay", REFORM));
    }

    /** By the import of plans-service, until the copy of household-service holds the same. */
    void takeUp(Bench bench) throws Exception {
        post(bench, "units", units);
        post(bench, "successions", successions);
        try (var source = bench.connect("plans");
                var copy = bench.connect("household")) {
            var held = Bench.text(source, "select count(*) || ':' || sum(version + 1) from administrative_units");
            var paths = Bench.text(source, "select count(*) from area_paths");
            while (!Bench.text(copy, "select count(*) || ':' || sum(version + 1) from unit_copies").equals(held)
                    || !Bench.text(copy, "select count(*) from area_paths").equals(paths)) {
                Thread.sleep(100);
            }
        }
    }

    private static void post(Bench bench, String form, List<Map<String, Object>> rows) throws Exception {
        var token = bench.token(null, "DIRECTORY_KEEPER");
        for (int from = 0; from < rows.size(); from += PORTION) {
            var portion = rows.subList(from, Math.min(rows.size(), from + PORTION));
            bench.send(
                    bench.request("plans", "/v1/administrative-unit-imports", token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofString(Bench.JSON.writeValueAsString(Map.of(form, portion))))
                            .build(),
                    201);
        }
    }
}
