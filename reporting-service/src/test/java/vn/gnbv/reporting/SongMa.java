package vn.gnbv.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

/** The district of the demo with its 19 communes, its agencies and the regime of its plan of 2024. */
public final class SongMa {

    public static final UUID PROGRAMME = UUID.fromString("01900000-0000-7000-b000-000000000001");
    public static final UUID FRONT = Place.agency(7);
    public static final Map<Integer, String> COMMUNES = new TreeMap<>();

    static {
        var names = List.of(
                "Thị trấn Sông Mã",
                "Xã Bó Sinh",
                "Xã Pú Pẩu",
                "Xã Chiềng Phung",
                "Xã Chiềng En",
                "Xã Mường Lầm",
                "Xã Nậm Ty",
                "Xã Đứa Mòn",
                "Xã Yên Hưng",
                "Xã Chiềng Sơ",
                "Xã Nà Nghịu",
                "Xã Nậm Mằn",
                "Xã Chiềng Khoong",
                "Xã Chiềng Cang",
                "Xã Huổi Một",
                "Xã Mường Sai",
                "Xã Mường Cai",
                "Xã Mường Hung",
                "Xã Chiềng Khương");
        for (int i = 0; i < names.size(); i++) {
            COMMUNES.put(4168 + 3 * i, names.get(i));
        }
    }

    /** The agencies of the district that report, the receiver and the invited Front not among them. */
    public static final List<UUID> AGENCIES =
            List.of(Place.agency(2), Place.agency(3), Place.agency(4), Place.agency(5), Place.agency(6));

    private SongMa() {}

    public static List<UUID> reporters() {
        return Stream.concat(COMMUNES.keySet().stream().map(Place::committee), AGENCIES.stream())
                .toList();
    }

    /** Puts the directory and the report form where the events and the migration would put them. */
    public static void plant() {
        unit(Place.PROVINCE, null, "Tỉnh Sơn La", "PROVINCE");
        unit(Place.DISTRICT, Place.PROVINCE, "Huyện Sông Mã", "DISTRICT");
        organisation(Place.DISTRICT_COMMITTEE, "UBND huyện Sông Mã", "PEOPLES_COMMITTEE", Place.DISTRICT);
        COMMUNES.forEach((code, name) -> {
            unit(Place.unit(code), Place.DISTRICT, name, "COMMUNE");
            organisation(Place.committee(code), "UBND " + name, "PEOPLES_COMMITTEE", Place.unit(code));
        });
        for (int i = 1; i <= 8; i++) {
            organisation(Place.agency(i), "Cơ quan " + i, "AGENCY", Place.DISTRICT);
        }
        TestDatabase.execute("""
                insert into area_paths
                with recursive path(unit_id, ancestor_id, valid) as (
                  select unit_id, unit_id, valid from area_versions
                  union all
                  select p.unit_id, v.parent_id, p.valid from path p join area_versions v on v.unit_id = p.ancestor_id
                  where v.parent_id is not null)
                select * from path""");
        plantForm();
    }

    /** The rows that the migration brings, which the emptying of the database takes away. */
    public static void plantForm() {
        TestDatabase.execute("delete from form_versions");
        try (var seed = SongMa.class.getResourceAsStream("/db/migration/V31__forms_that_are_known.sql")) {
            TestDatabase.execute(new String(seed.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An obligation of a regime of its own, without the way over the topic. */
    public static UUID obligation(UUID reporter, String period, String dueDate) {
        var id = UUID.randomUUID();
        var regime = UUID.randomUUID();
        TestDatabase.execute("""
                insert into obligations (id, regime_id, period_key, period_label, plan_id, edition, programme_id, year,
                  named_reporter_organisation_id, reporter_organisation_id, receiver_organisation_id, unit_id, form_code,
                  stated_deadline_kind, stated_due_date, deadline_kind, due_date, retrospective, state, opened_at, version)
                values ('%s', '%s', '%s', 'Kỳ', '%s', 1, '%s', 2024, '%6$s', '%6$s', '%7$s', '%8$s', 'GNBV-RESULTS', 'BY',
                  '%9$s', 'BY', '%9$s', (now() at time zone 'Asia/Ho_Chi_Minh')::date > '%9$s', 'OPEN', now(), 0)""".formatted(
                        id,
                        regime,
                        period,
                        planOf(regime),
                        PROGRAMME,
                        reporter,
                        Place.LABOUR_OFFICE,
                        unitOf(reporter),
                        dueDate));
        return id;
    }

    /** The same on another form. */
    public static UUID obligation(UUID reporter, String period, String dueDate, String form) {
        var id = obligation(reporter, period, dueDate);
        TestDatabase.execute("update obligations set form_code = '%s', year = %s where id = '%s'"
                .formatted(form, period.substring(0, 4), id));
        return id;
    }

    /** A regime that has reached the copy, with the obligations of its reporters for May. */
    public static UUID regimeForMay() {
        var regime = Ids.next();
        TestDatabase.execute("insert into regime_copies values ('%s', 1, '%s', '%s')"
                .formatted(regime, regime, regime(regime, 1, 1, Map.of("2024-05", "2024-05-10"))));
        for (var reporter : reporters()) {
            var obligation = obligation(reporter, "2024-05", "2024-05-09");
            TestDatabase.execute("update obligations set regime_id = '%s', plan_id = '%s' where id = '%s'"
                    .formatted(regime, planOf(regime), obligation));
        }
        return regime;
    }

    /** A plan of 2024 that has reached the copy. */
    public static UUID plan() {
        var plan = Ids.next();
        TestDatabase.execute("""
                insert into plan_copies values ('%1$s', 1, '%1$s', 'ISSUED', 1, 'Kế hoạch', '%2$s', '%3$s', 2024,
                  '2024-04-01')""".formatted(plan, PROGRAMME, Place.DISTRICT));
        return plan;
    }

    /** A line that has reached the copy; the event that told of it has the same id. */
    public static UUID line(UUID unit, UUID lead, UUID parent, long assigned, long allocated, long disbursed) {
        var line = Ids.next();
        TestDatabase.execute("""
                insert into budget_line_copies values ('%1$s', 1, '%1$s', '%2$s', null, '%3$s', null, %4$s, 2024, %5$s,
                  %6$d, 0, %7$d, %8$d, 'OPEN')""".formatted(
                        line,
                        PROGRAMME,
                        unit,
                        lead == null ? "'{}'" : "array['" + lead + "'::uuid]",
                        parent == null ? "null" : "'" + parent + "'",
                        assigned,
                        allocated,
                        disbursed));
        return line;
    }

    /** A result that has reached the copy; the event that told of it has the same id. */
    public static UUID result(UUID commune, String recognisedOn, int poor, int nearPoor, int persons) {
        var result = Ids.next();
        TestDatabase.execute(
                """
                insert into review_result_copies values ('%1$s', 1, '%1$s', '%1$s', %2$s, '%3$s', '%4$s', 'OFFICIAL',
                  %5$d, %6$d, %7$d, 0)""".formatted(result, recognisedOn.substring(0, 4), commune, recognisedOn, poor, nearPoor, persons));
        return result;
    }

    /** The event of the regime; the deadlines' dates by period. */
    public static String regime(UUID id, int version, int edition, Map<String, String> deadlines) {
        return regime(id, version, edition, "IN_FORCE", deadlines, reporters());
    }

    public static String regime(
            UUID id, int version, int edition, String state, Map<String, String> deadlines, List<UUID> required) {
        var reporters = Stream.concat(
                        required.stream().map(r -> reporter(r, "REQUIRED")), Stream.of(reporter(FRONT, "INVITED")))
                .collect(Collectors.joining(","));
        var periods = new TreeMap<>(deadlines)
                .entrySet().stream()
                        .map(d -> """
                                {"key": "%1$s", "label": "Kỳ %1$s", "periodFrom": null, "periodTo": null,
                                 "dataCutOff": null, "deadline": {"kind": "BEFORE", "date": "%2$s"}}""".formatted(d.getKey(), d.getValue()))
                        .collect(Collectors.joining(","));
        return """
                {"id": "%s", "version": %d, "change": "ISSUED", "state": "%s",
                 "source": {"kind": "PLAN", "id": "%s", "edition": %d, "number": null},
                 "name": "Báo cáo kết quả thực hiện Chương trình", "kind": "PERIODIC", "programmeId": "%s",
                 "unitId": "%s", "year": 2024, "formCode": "GNBV-RESULTS", "receiverOrganisationId": "%s",
                 "reporters": [%s], "periods": [%s]}""".formatted(
                        id,
                        version,
                        state,
                        planOf(id),
                        edition,
                        PROGRAMME,
                        Place.DISTRICT,
                        Place.LABOUR_OFFICE,
                        reporters,
                        periods);
    }

    /** Of the children of the district below five, as the health centre counts them. */
    public static String malnutrition(String value) {
        return """
                {"indicator": "UNDER_FIVE_MALNUTRITION", "unitId": "%s", "periodFrom": "2024-01-01",
                 "periodTo": "2024-12-31", "measureUnit": "PERCENT", "value": %s, "numerator": 1540, "denominator": 10000,
                 "status": "PRELIMINARY",
                 "source": {"kind": "EXTERNAL", "producer": "Trung tâm Y tế", "producedOn": "2025-01-10"}}""".formatted(Place.DISTRICT, value);
    }

    public static void sendRegime(UUID id, String regime) {
        TestTopics.send("gnbv.regime", "vn.gnbv.reporting-regime.v1", id, regime);
    }

    /** The plan that a regime of a test comes from. */
    public static UUID planOf(UUID regime) {
        return new UUID(regime.getMostSignificantBits(), ~regime.getLeastSignificantBits() >>> 2 | 1L << 63);
    }

    private static String reporter(UUID organisation, String mode) {
        return "{\"organisationId\": \"%s\", \"unitId\": \"%s\", \"mode\": \"%s\"}"
                .formatted(organisation, unitOf(organisation), mode);
    }

    public static UUID unitOf(UUID organisation) {
        var committee = organisation.toString().startsWith("01900000-0000-7000-9000");
        return committee ? UUID.fromString(organisation.toString().replace("-9000-", "-8000-")) : Place.DISTRICT;
    }

    private static void unit(UUID id, UUID parent, String name, String level) {
        TestDatabase.execute("""
                insert into unit_copies values ('%1$s', 0, '%1$s');
                insert into unit_versions values ('%1$s', null, '%2$s', '%3$s', daterange(null, null));
                insert into area_versions values ('%1$s', %4$s, daterange(null, null));""".formatted(id, name, level, parent == null ? "null" : "'" + parent + "'"));
    }

    private static void organisation(UUID id, String name, String kind, UUID unit) {
        TestDatabase.execute("""
                insert into organisation_copies values ('%1$s', 0, '%1$s');
                insert into organisation_versions values ('%1$s', '%2$s', '%3$s', '%4$s', daterange(null, null));""".formatted(id, name, kind, unit));
    }
}
