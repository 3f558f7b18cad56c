import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.gnbv.platform.secret.Secret;

/**
 * An invented national register of the poor, near-poor and newly escaped (SAMPLE), always the same: households of four on
 * average in the villages of the country, whose communes have the skewed sizes of real ones, and what the yearly reviews
 * since 2022 have found. The last review has the answers to the form, from which its class follows; the earlier ones have
 * their points alone. Who lived in a unit that ended with the reform has been resettled into what its village became.
 * Citizen ids are sealed by the service's own code, which has to open them again at every reading. Written past the
 * service, by COPY, because millions are to be there before anything is measured.
 */
final class Register {

    /** No unit of the directory, but above all of them: the area of whoever may see the whole country. */
    static final UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000001");
    static final String PREFIX = "01900000-0000-7000-8001-";
    /** Ids end in a number of twelve digits, so that it can be drawn at random without a leading zero. */
    static final long FIRST = 100_000_000_000L;

    static final int FIRST_YEAR = 2022;
    static final int LAST_YEAR = 2025;
    static final String RURAL = "/sample-forms/SAMPLE-B-RURAL.json";
    static final String URBAN = "/sample-forms/SAMPLE-B-URBAN.json";
    static final String STANDARD = "/standards/2022-2025.json";

    private static final String MEMBER = "01900000-0000-7000-8002-";
    private static final String RECOGNITION = "01900000-0000-7000-8003-";
    private static final String ASSESSMENT = "01900000-0000-7000-8004-";
    private static final String ROUND = "01900000-0000-7000-f000-";
    /** Neither of the largest communes nor of the smallest. */
    private static final int RANK = 66;

    private static final String TABLES = "households, former_residences, household_members, assessments,"
            + " assessment_deprivations, household_statuses, status_items, latest_answers, recognitions, review_rounds,"
            + " table_deltas, table_roll_ups";
    private static final String[] FAMILIES = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"
    };
    private static final String[] MINORITY_FAMILIES = {
        "Lò", "Quàng", "Cà", "Lường", "Vì", "Tòng", "Giàng", "Sùng", "Vàng", "Thào", "Hà", "Bàn", "Triệu", "Y", "H’", "Lù"
    };
    private static final String[] MIDDLE = {
        "Hữu", "Đức", "Ngọc", "Minh", "Thanh", "Xuân", "Quang", "Kim", "Thu", "Hoài", "Bảo", "Gia", "Phương", "Hải", "Anh", "Tuyết"
    };
    private static final String[] NAMES = {
        "Nam", "Mai", "Hùng", "Hương", "Minh", "Lan", "Đức", "Hoa", "Sơn", "Thảo", "Dũng", "Hạnh", "Tuấn", "Ngân", "Long", "Yến",
        "Thắng", "Nhung", "Khánh", "Phượng", "Bình", "Tâm", "Quân", "Trang", "Hiếu", "Loan", "Phúc", "Oanh", "Kiên", "Xuân",
        "Tùng", "Hằng", "Cường", "Liên", "Thành", "Thúy", "Hoàng", "Nga", "Trung", "Vân", "Việt", "Hiền", "Tiến", "Dung", "Huy", "Quyên"
    };
    private static final String[] MINORITIES = {"Thái", "Mông", "Mường", "Tày", "Dao", "Nùng", "Ê Đê", "Khmer"};
    /** Provinces in which most of the poor belong to a minority. */
    private static final List<String> UPLANDS = List.of("04", "08", "11", "12", "14", "15", "20", "52", "66", "68");
    /** Households of one to eight persons, in a hundred: four on average. */
    private static final int[] SIZES = {8, 12, 18, 25, 18, 11, 5, 3};

    private final Bench bench;
    private final Places places;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<UUID, Integer> communes = new HashMap<>();
    private final HexFormat hex = HexFormat.of();
    private final int[] serials = new int[100 * 4 * 100];
    private Object citizenIds;
    private Method seal;
    private Method match;

    private Register(Bench bench, Places places) {
        this.bench = bench;
        this.places = places;
    }

    /** @param arguments the project, a folder for the engines: fills it, and measures nothing */
    public static void main(String[] arguments) throws Exception {
        open(Path.of(arguments[0]), Path.of(arguments[1]), Bench.number("GNBV_BENCH_HOUSEHOLDS", 1_000_000)).close();
    }

    /** The service over so many households, in a folder of its own that is filled at the first time. */
    static Bench open(Path root, Path state, int households) throws Exception {
        var own = Files.createDirectories(state.resolve("register-" + households));
        var filled = own.resolve("filled");
        if (Files.notExists(filled)) {
            try (var bench = Bench.start(root, own, "plans", "household")) {
                new Register(bench, Places.of(root)).fill(households);
            }
            Files.createFile(filled);
        }
        return Bench.start(root, own, "household");
    }

    /** The commune whose households are listed. */
    static Places.Village village(Places places) {
        return places.villages.get(RANK).getFirst();
    }

    /** Any household of so many. */
    static Reads.Request one(int households) {
        return new Reads.Request("/v1/households/*", PREFIX, FIRST + 1, FIRST + households);
    }

    private void fill(int households) throws Exception {
        var begin = System.nanoTime();
        try (var database = bench.connect("household")) {
            System.out.printf("%,d villages in %,d communes, by the import of plans-service ... ",
                    places.villages.stream().mapToInt(List::size).sum(), places.villages.size());
            if (Bench.text(database, "select count(*) from unit_copies").equals("0")) {
                places.takeUp(bench);
            }
            System.out.printf("%.0f s.%n", (System.nanoTime() - begin) / 1e9);
            standard(database);
            Bench.execute(database, "set session_replication_role = replica; truncate " + TABLES + " cascade");
            Bench.execute(database, "delete from area_paths where ancestor_id = '" + COUNTRY + "'");
            Bench.execute(database, """
                    insert into area_paths
                    select unit_id, '%1$s', valid, gone_on from area_paths where unit_id = ancestor_id
                    union all values ('%1$s'::uuid, '%1$s'::uuid, '(,)'::daterange, null::date)""".formatted(COUNTRY));
            // Nobody has a copy that would have to be told of the country.
            Bench.execute(database, "truncate told_areas");
            rounds(database);
            write(database, households);
            Bench.execute(database, "vacuum (analyze, parallel 2)");
            Bench.execute(database, "checkpoint");
            System.out.printf("Filled in %.0f s: %s, %,d households with %s members, %s statuses.%n",
                    (System.nanoTime() - begin) / 1e9,
                    Bench.text(database, "select pg_size_pretty(pg_database_size('household'))"), households,
                    Bench.text(database, "select count(*) from household_members"),
                    Bench.text(database, "select count(*) from household_statuses"));
        }
    }

    private void standard(Connection database) throws Exception {
        if (Bench.text(database, "select count(*) from poverty_forms").equals("0")) {
            var id = Bench.JSON.readTree(post("/v1/poverty-standards", Sheet.shipped(STANDARD))).path("id").asText();
            post("/v1/poverty-standards/" + id + "/forms", Sheet.shipped(RURAL));
            post("/v1/poverty-standards/" + id + "/forms", Sheet.shipped(URBAN));
        }
        for (var form : List.of(RURAL, URBAN)) {
            var sheet = new Sheet(database, Sheet.shipped(STANDARD), Sheet.shipped(form));
            sheets.put(sheet.area, sheet);
        }
    }

    private String post(String path, JsonNode body) throws Exception {
        return bench.send(
                bench.request("household", path, bench.token(null, "DIRECTORY_KEEPER"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                201);
    }

    /** A decision for each commune and year, in the first half of December. */
    private void rounds(Connection database) throws Exception {
        Bench.execute(database, """
                insert into review_rounds (id, kind, year, unit_id, standard_id, opened_on, state, version, closed_on)
                select ('%s' || lpad(y::text, 12, '0'))::uuid, 'PERIODIC', y, '%s', (select id from poverty_standards),
                       make_date(y, 9, 1), 'CLOSED', 0, make_date(y, 12, 31)
                from generate_series(%d, %d) y""".formatted(ROUND, COUNTRY, FIRST_YEAR, LAST_YEAR));
        try (var recognitions = new Rows("recognitions",
                "id, round_id, unit_id, decision_number, decided_on, signer, sample, recorded_by, version")) {
            for (var villages : places.villages) {
                for (var village : villages) {
                    for (var commune : List.of(village.commune(), village.communeBefore())) {
                        var known = communes.putIfAbsent(commune.id(), communes.size());
                        for (int year = FIRST_YEAR; known == null && year <= LAST_YEAR; year++) {
                            var id = communes.get(commune.id());
                            recognitions.add(recognition(year, id), round(year), commune.id(), id + "/QĐ-UBND",
                                    decidedOn(year, id), "SAMPLE", "true", "bench", 0);
                        }
                    }
                }
            }
        }
    }

    private static String recognition(int year, int commune) {
        return RECOGNITION + (FIRST + 1_000_000L * year + commune);
    }

    private static String round(int year) {
        return ROUND + "%012d".formatted(year);
    }

    private static String decidedOn(int year, int commune) {
        return "%d-12-%02d".formatted(year, 1 + commune % 14);
    }

    /** Without the indexes that would have to be written here and there, which are made anew at the end. */
    private void write(Connection database, int count) throws Exception {
        citizenIds();
        var constraints = texts(database, """
                select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)),
                       format('alter table %s drop constraint %I', conrelid::regclass, conname)
                from pg_constraint where contype = 'u' and conrelid = any ((TABLES)::regclass[])""");
        constraints.forEach((_, drop) -> run(database, drop));
        var indexes = texts(database, """
                select pg_get_indexdef(indexrelid), format('drop index %s', indexrelid::regclass)
                from pg_index i where indrelid = any ((TABLES)::regclass[])
                  and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)""");
        indexes.forEach((_, drop) -> run(database, drop));
        var begin = System.nanoTime();
        System.out.printf("Writing %,d households ... ", count);
        var standard = Bench.text(database, "select id from poverty_standards");
        var forms = texts(database, "select area_type, id::text from poverty_forms");
        try (var tables = new Tables()) {
            for (int n = 1; n <= count; n++) {
                household(n, tables, standard, forms);
            }
        }
        System.out.printf("%.0f s, indexes ... ", (System.nanoTime() - begin) / 1e9);
        begin = System.nanoTime();
        run(database, "set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 2");
        indexes.forEach((create, _) -> run(database, create));
        constraints.forEach((create, _) -> run(database, create));
        for (var table : List.of("household_statuses", "assessments")) {
            run(database, "select setval(pg_get_serial_sequence('%1$s', 'seq'), max(seq)) from %1$s".formatted(table));
        }
        run(database, "set session_replication_role = default");
        System.out.printf("%.0f s.%n", (System.nanoTime() - begin) / 1e9);
    }

    private void citizenIds() throws Exception {
        var type = Class.forName("vn.gnbv.household.household.CitizenIds");
        var constructor = type.getDeclaredConstructor(Secret.class);
        constructor.setAccessible(true);
        citizenIds = constructor.newInstance(new Secret(Bench.SECRET));
        seal = type.getDeclaredMethod("seal", UUID.class, String.class);
        match = type.getDeclaredMethod("match", String.class);
        seal.setAccessible(true);
        match.setAccessible(true);
    }

    private static Map<String, String> texts(Connection database, String sql) throws Exception {
        var texts = new HashMap<String, String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        sql.replace("TABLES", "'{" + TABLES.replace(" ", "") + "}'"))) {
            while (row.next()) {
                texts.put(row.getString(1), row.getString(2));
            }
        }
        return texts;
    }

    private static void run(Connection database, String sql) {
        try {
            Bench.execute(database, sql);
        } catch (Exception e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** All that is written at once, each table by a connection of its own. */
    private final class Tables implements AutoCloseable {
        private final Rows households = new Rows(
                "households", "id, unit_id, since, sample, recorded_by, version, poverty_class, decided_on");
        private final Rows residences = new Rows(
                "former_residences", "id, household_id, unit_id, since, until, recorded_by");
        private final Rows members = new Rows("household_members",
                "id, household_id, number, full_name, sex, birth_year, birth_date, relationship, ethnicity, merit,"
                        + " disability, able_to_work, citizen_id, citizen_id_match");
        private final Rows assessments = new Rows("assessments",
                "id, seq, household_id, round_id, standard_id, assessed_on, area_type, points_a, points_b, poverty_class,"
                        + " recorded_by, form_id, answers");
        private final Rows deprivations = new Rows(
                "assessment_deprivations", "assessment_id, standard_id, indicator_code");
        private final Rows statuses = new Rows("household_statuses",
                "seq, recognition_id, household_id, assessment_id, poverty_class, persons, decided_on");
        private final Rows items = new Rows("status_items", "status_seq, place_id, children, items");
        private final Rows answers = new Rows("latest_answers",
                "household_id, assessment_id, round_id, unit_id, standard_id, area_type, ethnicity, poverty_class,"
                        + " assessed_on, answers");

        Tables() throws Exception {}

        @Override
        public void close() throws Exception {
            for (var rows : List.of(households, residences, members, assessments, deprivations, statuses, items, answers)) {
                rows.close();
            }
        }
    }

    /** Rows of a table on their way into it. */
    private final class Rows implements AutoCloseable {

        private final Connection connection;
        private final CopyIn copy;
        private final StringBuilder text = new StringBuilder(1 << 17);

        Rows(String table, String columns) throws Exception {
            connection = bench.connect("household");
            Bench.execute(connection, "set session_replication_role = replica");
            copy = connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin");
        }

        void add(Object... values) throws Exception {
            for (int i = 0; i < values.length; i++) {
                text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
            }
            text.append('\n');
            if (text.length() > 100_000) {
                flush();
            }
        }

        private void flush() throws Exception {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        }

        @Override
        public void close() throws Exception {
            flush();
            copy.endCopy();
            connection.close();
        }
    }

    /** A person. */
    private record Person(String relationship, boolean male, int born, String disability, Boolean able, boolean merit) {}

    private void household(int n, Tables tables, String standard, Map<String, String> forms) throws Exception {
        var random = new SplittableRandom(0x9E3779B97F4A7C15L * n);
        var rank = (int) (places.villages.size() * Math.pow(random.nextDouble(), 2));
        var villages = places.villages.get(rank);
        var village = villages.get((int) (villages.size() * Math.pow(random.nextDouble(), 1.3)));
        var id = PREFIX + (FIRST + n);
        var moved = !village.id().equals(village.before());
        var since = "%d-%02d-%02d".formatted(2008 + random.nextInt(14), 1 + random.nextInt(12), 1 + random.nextInt(28));
        if (moved) {
            tables.residences.add(id, id, village.before(), since, Places.REFORM, "bench");
        }
        var minority = random.nextInt(100) < (UPLANDS.contains(village.commune().provinceCode()) ? 80 : 15);
        var ethnicity = minority
                ? MINORITIES[(Math.floorMod(village.commune().id().hashCode(), 7) + (random.nextInt(5) == 0 ? 1 : 0)) % 8]
                : "Kinh";
        var persons = persons(random);
        members(n, id, persons, ethnicity, minority, village, random, tables);

        var first = firstReview(random);
        var area = village.commune().urban() ? "URBAN" : "RURAL";
        var sheet = sheets.get(area);
        var given = sheet.draw(random, persons.size());
        var score = sheet.score(given);
        var poverty = new String[LAST_YEAR - FIRST_YEAR + 1];
        for (int year = LAST_YEAR, at = poverty.length - 1; year >= first; year--, at--) {
            poverty[at] = year == LAST_YEAR ? score.povertyClass() : before(poverty[at + 1], random);
        }
        for (int year = first; year <= LAST_YEAR; year++) {
            review(n, id, year, poverty[year - FIRST_YEAR], village, persons, ethnicity, sheet, given, score, standard,
                    forms, random, tables);
        }
        var listed = first <= LAST_YEAR;
        tables.households.add(id, village.id(), moved ? Places.REFORM : since, "true", "bench", 0,
                listed ? score.povertyClass() : null,
                listed ? decidedOn(LAST_YEAR, communes.get(village.commune().id())) : null);
    }

    /** More than half have been reviewed since the standard began, few not yet. */
    private static int firstReview(SplittableRandom random) {
        var drawn = random.nextInt(100);
        return drawn < 55 ? 2022 : drawn < 67 ? 2023 : drawn < 79 ? 2024 : drawn < 93 ? 2025 : 2026;
    }

    /** What a household was a year before it was this. */
    private static String before(String later, SplittableRandom random) {
        var drawn = random.nextInt(100);
        return switch (later) {
            case "POOR" -> drawn < 78 ? "POOR" : drawn < 92 ? "NEAR_POOR" : "NOT_POOR";
            case "NEAR_POOR" -> drawn < 30 ? "POOR" : drawn < 92 ? "NEAR_POOR" : "NOT_POOR";
            default -> drawn < 15 ? "POOR" : drawn < 50 ? "NEAR_POOR" : "NOT_POOR";
        };
    }

    private void review(
            int n, String id, int year, String poverty, Places.Village village, List<Person> persons, String ethnicity,
            Sheet sheet, long[] given, Sheet.Score score, String standard, Map<String, String> forms,
            SplittableRandom random, Tables tables) throws Exception {
        var isLast = year == LAST_YEAR;
        var commune = communes.get((isLast ? village.commune() : village.communeBefore()).id());
        var seq = 10L * n + year - FIRST_YEAR;
        var assessment = ASSESSMENT + (FIRST + seq);
        var assessedOn = "%d-10-%02d".formatted(year, 1 + random.nextInt(28));
        var lacking = isLast ? score.lacking() : lacking(poverty, random);
        var points = poverty.equals("NOT_POOR") ? 180 + random.nextInt(60) : 90 + random.nextInt(50);
        var answers = "";
        if (isLast) {
            var text = new StringBuilder("\\\\x");
            sheet.write(text, given);
            answers = text.toString();
            tables.answers.add(id, assessment, round(year), village.id(), standard, sheet.area, ethnicity, poverty,
                    assessedOn, answers);
        }
        tables.assessments.add(assessment, seq, id, round(year), standard, assessedOn, sheet.area,
                isLast ? score.pointsA() : points, isLast ? score.pointsB() : 10 * Long.bitCount(lacking), poverty,
                "bench", isLast ? forms.get(sheet.area) : null, isLast ? answers : null);
        tables.statuses.add(seq, recognition(year, commune), id, assessment, poverty, persons.size(), decidedOn(year, commune));
        var children = (int) persons.stream().filter(p -> year - p.born() < 16 && year >= p.born()).count();
        var items = new StringBuilder("{");
        for (int i = 0; i < sheet.indicators.size(); i++) {
            if ((lacking >> i & 1) == 1) {
                tables.deprivations.add(assessment, standard, sheet.indicators.get(i));
                items.append("DEPRIVATION:").append(sheet.indicators.get(i)).append(',');
                if (children > 0) {
                    items.append("CHILD_DEPRIVATION:").append(sheet.indicators.get(i)).append(',');
                }
            }
        }
        groups(items, persons, ethnicity, children);
        items.append("\"ETHNICITY:").append(ethnicity).append("\",SAMPLE:}");
        tables.items.add(seq, isLast ? village.id() : village.before(), children, items);
    }

    private static long lacking(String poverty, SplittableRandom random) {
        var lacking = 0L;
        var least = poverty.equals("POOR") ? 3 : 0;
        while (Long.bitCount(lacking) < least + random.nextInt(2)) {
            lacking |= 1L << random.nextInt(12);
        }
        return poverty.equals("POOR") || Long.bitCount(lacking) < 3 ? lacking : 0;
    }

    private static void groups(StringBuilder items, List<Person> persons, String ethnicity, int children) {
        var groups = new ArrayList<String>();
        if (!persons.getFirst().male()) {
            groups.add("FEMALE_HEAD");
        }
        if (!ethnicity.equals("Kinh")) {
            groups.add("ETHNIC_MINORITY");
        }
        if (children > 0) {
            groups.add("WITH_CHILDREN");
        }
        if (persons.stream().anyMatch(Person::merit)) {
            groups.add("MERIT");
        }
        if (persons.stream().anyMatch(p -> !p.disability().equals("NONE"))) {
            groups.add("WITH_DISABILITY");
        }
        if (persons.stream().allMatch(p -> Boolean.FALSE.equals(p.able()))) {
            groups.add("NO_ABILITY_TO_WORK");
        }
        for (var group : groups) {
            items.append("GROUP:").append(group).append(',');
            if (!persons.getFirst().male()) {
                items.append("GROUP_OF_FEMALE_HEAD:").append(group).append(',');
            }
        }
    }

    private static List<Person> persons(SplittableRandom random) {
        var size = 1;
        for (int drawn = random.nextInt(100); drawn >= SIZES[size - 1]; drawn -= SIZES[size++ - 1]) {}
        var head = 1945 + random.nextInt(55);
        var persons = new ArrayList<Person>();
        persons.add(person("HEAD", random.nextInt(100) < 70, head, random));
        if (size > 1 && random.nextInt(4) > 0) {
            persons.add(person("SPOUSE", !persons.getFirst().male(), head - 4 + random.nextInt(9), random));
        }
        while (persons.size() < size) {
            var child = Math.min(2024, head + 20 + random.nextInt(20));
            var drawn = random.nextInt(10);
            if (drawn == 0 && head > 1965) {
                persons.add(person("PARENT", random.nextBoolean(), head - 20 - random.nextInt(15), random));
            } else if (drawn == 1 && head < 1975) {
                persons.add(person("GRANDCHILD", random.nextBoolean(), 2024 - random.nextInt(15), random));
            } else {
                persons.add(person("CHILD", random.nextBoolean(), child, random));
            }
        }
        return persons;
    }

    private static Person person(String relationship, boolean male, int born, SplittableRandom random) {
        var disability = random.nextInt(100) < 6 ? random.nextInt(3) == 0 ? "SEVERE" : "MILD" : "NONE";
        var age = 2025 - born;
        return new Person(relationship, male, born, disability,
                age < 15 ? null : age < 66 && !disability.equals("SEVERE"), age > 65 && random.nextInt(25) == 0);
    }

    private void members(
            int n, String household, List<Person> persons, String ethnicity, boolean minority, Places.Village village,
            SplittableRandom random, Tables tables) throws Exception {
        var family = family(random, minority ? MINORITY_FAMILIES : FAMILIES);
        for (int i = 0; i < persons.size(); i++) {
            var person = persons.get(i);
            var id = UUID.fromString(MEMBER + (FIRST + 10L * n + i));
            var name = (person.relationship().equals("SPOUSE") ? family(random, minority ? MINORITY_FAMILIES : FAMILIES) : family)
                    + given(random, person.male());
            var citizenId = person.born() < 2011 && random.nextInt(10) > 0 ? citizenId(village, person) : null;
            var date = random.nextInt(3) == 0
                    ? null
                    : "%d-%02d-%02d".formatted(person.born(), 1 + random.nextInt(12), 1 + random.nextInt(28));
            tables.members.add(id, household, i, name, person.male() ? "MALE" : "FEMALE", person.born(), date,
                    person.relationship(), ethnicity, person.merit(), person.disability(), person.able(),
                    citizenId == null ? null : "\\\\x" + hex.formatHex((byte[]) seal.invoke(citizenIds, id, citizenId)),
                    citizenId == null ? null : "\\\\x" + hex.formatHex((byte[]) match.invoke(citizenIds, citizenId)));
        }
    }

    /** Place of birth, century and sex, year, number; none where the numbers of a year have run out. */
    private String citizenId(Places.Village village, Person person) {
        var place = Integer.parseInt(village.communeBefore().provinceCode());
        var century = (person.born() < 2000 ? 0 : 2) + (person.male() ? 0 : 1);
        var serial = ++serials[(place * 4 + century) * 100 + person.born() % 100];
        return serial > 999_999 ? null : "%03d%d%02d%06d".formatted(place, century, person.born() % 100, serial);
    }

    /** Common family names are far more common than the others. */
    private static String family(SplittableRandom random, String[] families) {
        return families[(int) (families.length * Math.pow(random.nextDouble(), 2))];
    }

    private static String given(SplittableRandom random, boolean male) {
        var common = random.nextInt(3) > 0;
        return (common ? male ? " Văn " : " Thị " : " ")
                + (common && random.nextBoolean() ? "" : MIDDLE[random.nextInt(MIDDLE.length)] + " ")
                + NAMES[random.nextInt(NAMES.length)];
    }

    /** Of anybody. */
    static String name(Random random) {
        var drawn = new SplittableRandom(random.nextLong());
        return family(drawn, FAMILIES) + given(drawn, drawn.nextBoolean());
    }
}
