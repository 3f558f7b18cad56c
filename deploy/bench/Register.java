import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * An invented register of households in 3,321 communes whose sizes are skewed as real ones are, always the same. Citizen
 * ids are sealed by the service's own code, which has to open them again at every reading.
 */
final class Register {

    static final UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000001");
    static final UUID PROVINCE = UUID.fromString("01900000-0000-7000-8000-200000000003");
    /** A commune of this province, neither of the largest nor of the smallest. */
    static final UUID COMMUNE = UUID.fromString("01900000-0000-7000-8000-000000010067");
    static final String PREFIX = "01900000-0000-7000-8001-";
    /** Ids end in a number of twelve digits, so that it can be drawn at random without a leading zero. */
    static final long FIRST = 100_000_000_000L;

    private static final int PROVINCES = 34;
    private static final int COMMUNES = 3321;
    private static final int REVIEWS = 4;
    private static final String[] FAMILIES = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
        "Lò", "Quàng", "Cà", "Lường", "Vì", "Tòng", "Giàng", "Sùng", "Vàng", "Thào", "Hà", "Bàn", "Triệu", "Y", "H’"
    };
    private static final String[] MIDDLE = {"Văn", "Thị", "Hữu", "Đức", "Ngọc", "Minh", "Thanh", "Xuân", "Quang", "Kim"};
    private static final String[] NAMES = {
        "Nam", "Mai", "Hùng", "Hương", "Minh", "Lan", "Đức", "Hoa", "Sơn", "Thảo", "Dũng", "Hạnh", "Tuấn", "Ngân", "Long", "Yến",
        "Thắng", "Nhung", "Khánh", "Phượng", "Bình", "Tâm", "Quân", "Trang", "Hiếu", "Loan", "Phúc", "Oanh", "Kiên", "Xuân"
    };
    private static final String[] ETHNICITIES = {"Kinh", "Kinh", "Kinh", "Thái", "Mông", "Mường", "Tày", "Dao", "Ê Đê"};

    private final Connection database;
    private final int households;

    private Register(Connection database, int households) {
        this.database = database;
        this.households = households;
    }

    /** Fills the empty database, or leaves it as it is when it holds as many households already. */
    static void fill(Connection database, int households, String secret) throws Exception {
        try (var row = database.createStatement().executeQuery("select count(*) from households")) {
            row.next();
            if (row.getInt(1) == households) {
                return;
            }
        }
        System.out.printf("Writing %,d households ... ", households);
        var begin = System.nanoTime();
        var register = new Register(database, households);
        register.execute("set session_replication_role = replica");
        register.execute("truncate households, household_members, assessments, assessment_deprivations, recognitions,"
                + " household_statuses, review_rounds, review_results, poverty_standards, poverty_indicators,"
                + " poverty_cut_offs, unit_copies, unit_versions, area_versions, area_paths cascade");
        register.places();
        register.households();
        register.members(secret);
        register.statuses();
        register.execute("set session_replication_role = default");
        register.execute("vacuum analyze");
        register.execute("checkpoint");
        System.out.printf("%.0f s.%n", (System.nanoTime() - begin) / 1e9);
    }

    private void places() throws Exception {
        execute("insert into area_paths values ('%1$s', '%1$s', '(,)')".formatted(COUNTRY));
        execute("""
                insert into area_paths (unit_id, ancestor_id, valid)
                select unit, ancestor, '(,)' from (
                  select ('01900000-0000-7000-8000-2' || lpad(n::text, 11, '0'))::uuid as unit
                  from generate_series(0, %d) n) p,
                lateral (values (unit), ('%s'::uuid)) as a(ancestor)""".formatted(PROVINCES - 1, COUNTRY));
        execute("""
                insert into area_paths (unit_id, ancestor_id, valid)
                select unit, ancestor, '(,)' from (
                  select ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as unit,
                         ('01900000-0000-7000-8000-2' || lpad((n %% %d)::text, 11, '0'))::uuid as province
                  from generate_series(10001, %d) n) c,
                lateral (values (unit), (province), ('%s'::uuid)) as a(ancestor)""".formatted(PROVINCES, 10_000 + COMMUNES, COUNTRY));
        execute("""
                insert into unit_copies select unit_id, 0 from area_paths where unit_id = ancestor_id;
                insert into unit_versions (unit_id, valid, code, name, level, area_type)
                select unit_id, '(,)', right(unit_id::text, 5), 'Đơn vị ' || right(unit_id::text, 5),
                       case when right(unit_id::text, 12) like '2%' then 'PROVINCE'
                            when unit_id = '01900000-0000-7000-8000-000000000001' then 'COUNTRY' else 'COMMUNE' end, 'RURAL'
                from area_paths where unit_id = ancestor_id""");
    }

    /** The size of a commune falls with the square root of its rank. */
    private void households() throws Exception {
        execute("""
                insert into households (id, unit_id, since, sample, recorded_by, version)
                select ('%s' || (%d + n))::uuid,
                       ('01900000-0000-7000-8000-' || lpad((10001 + floor(%d * power(random(), 2)))::int::text, 12, '0'))::uuid,
                       date '2010-01-01' + (random() * 4000)::int, true, 'bench', 0
                from generate_series(1, %d) n""".formatted(PREFIX, FIRST, COMMUNES, households));
    }

    private void members(String secret) throws Exception {
        var type = Class.forName("vn.gnbv.household.household.CitizenIds");
        var constructor = type.getDeclaredConstructor(String.class);
        constructor.setAccessible(true);
        var citizenIds = constructor.newInstance(secret);
        var seal = accessible(type.getDeclaredMethod("seal", UUID.class, String.class));
        var match = accessible(type.getDeclaredMethod("match", String.class));
        try (var in = new PipedInputStream(1 << 20);
                var out = new PipedOutputStream(in)) {
            var writer = Thread.ofPlatform().start(() -> {
                try (out) {
                    write(out, citizenIds, seal, match);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy household_members (id, household_id, number, full_name, sex, birth_year, birth_date,"
                                    + " relationship, ethnicity, citizen_id, citizen_id_match) from stdin",
                            in);
            writer.join();
        }
    }

    /** Common family names are far more common than the others. */
    static String name(Random random) {
        var family = FAMILIES[(int) (FAMILIES.length * Math.pow(random.nextDouble(), 2))];
        return family + ' ' + MIDDLE[random.nextInt(MIDDLE.length)] + ' ' + NAMES[random.nextInt(NAMES.length)];
    }

    /** One to seven persons; whoever is grown up mostly has a citizen id, and some know only the year of their birth. */
    private void write(PipedOutputStream out, Object citizenIds, Method seal, Method match) throws Exception {
        var random = new Random(7);
        var hex = HexFormat.of();
        var text = new StringBuilder();
        long person = 0;
        for (int n = 1; n <= households; n++) {
            var size = 1 + Math.min(6, (int) Math.abs(random.nextGaussian() * 1.6 + 2.8));
            for (int i = 0; i < size; i++) {
                person++;
                var id = UUID.fromString("01900000-0000-7000-8002-%012d".formatted(person));
                var born = i < 2 ? 1950 + random.nextInt(50) : 2000 + random.nextInt(24);
                var hasId = born < 2010 && random.nextInt(10) > 0;
                var citizenId = "%012d".formatted(14_000_000_000L + person);
                text.append(id).append('\t').append(PREFIX).append(FIRST + n).append('\t').append(i).append('\t');
                text.append(name(random)).append('\t');
                text.append(i % 2 == 0 ? "FEMALE" : "MALE").append('\t').append(born).append('\t');
                text.append(random.nextInt(3) == 0 ? "\\N" : born + "-06-15").append('\t');
                text.append(i == 0 ? "HEAD" : i == 1 ? "SPOUSE" : "CHILD").append('\t');
                text.append(ETHNICITIES[random.nextInt(ETHNICITIES.length)]).append('\t');
                if (hasId) {
                    text.append("\\\\x").append(hex.formatHex((byte[]) seal.invoke(citizenIds, id, citizenId)));
                    text.append("\t\\\\x").append(hex.formatHex((byte[]) match.invoke(citizenIds, citizenId)));
                } else {
                    text.append("\\N\t\\N");
                }
                text.append('\n');
            }
            if (text.length() > 100_000 || n == households) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
    }

    /** Every fifth household has been through the reviews of four years. */
    private void statuses() throws Exception {
        execute("""
                insert into household_statuses (recognition_id, household_id, assessment_id, poverty_class, persons,
                                                decided_on)
                select gen_random_uuid(), ('%s' || (%d + n))::uuid, gen_random_uuid(),
                       (array['POOR', 'NEAR_POOR', 'NOT_POOR'])[1 + (n + year) %% 3], 4, make_date(year, 12, 14)
                from generate_series(5, %d, 5) n, generate_series(%d, 2025) year""".formatted(PREFIX, FIRST, households, 2026 - REVIEWS));
        execute("""
                update households h set poverty_class = s.poverty_class, decided_on = s.decided_on
                from household_statuses s where s.household_id = h.id and s.decided_on = date '2025-12-14'""");
    }

    private static Method accessible(Method method) {
        method.setAccessible(true);
        return method;
    }

    private void execute(String sql) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
