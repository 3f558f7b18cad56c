package vn.gnbv.household;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** What tests of causes, needs and supports begin with, made as users make it. */
public final class GivenSupport {

    public static final UUID PROGRAMME = UUID.fromString("01900000-0000-7000-b000-000000000001");
    public static final UUID DA2 = UUID.fromString("01900000-0000-7000-b100-000000000020");
    public static final UUID DA5 = UUID.fromString("01900000-0000-7000-b100-000000000050");

    private GivenSupport() {}

    /** The catalogues that a migration ships; a test begins with an empty database. */
    public static void catalogues() {
        cause("LAND", 1, null);
        cause("ILLNESS", 7, null);
        cause("OTHER", 8, null);
        cause("UNWILLINGNESS", null, "OTHER");
        needKind("JOB", "OTHER", true);
        needKind("HOUSE", "HOUSING", false);
        content("LIVESTOCK", "PRODUCTION", false);
        content("SEEDS", "PRODUCTION", false);
        content("NEW_HOUSE", "HOUSING", false);
        content("HOUSE_REPAIR", "HOUSING", false);
        content("LOAN", "CREDIT", false);
        content("CLASS", "EDUCATION", true);
        rule("NEW_HOUSE", "HOUSE_REPAIR", "REFUSE", null);
        rule("LIVESTOCK", "SEEDS", "WARN", 12);
        rule("LOAN", "LOAN", "ALLOW", null);
    }

    private static void content(String code, String category, boolean ofMember) {
        Given.post(TestCaller.KEEPER, "/v1/support-contents", needKindBody(code, category, ofMember))
                .statusCode(201);
    }

    public static String ruleBody(String first, String second, String verdict, @Nullable Integer withinMonths) {
        return """
                {"firstContent": "%s", "secondContent": "%s", "verdict": "%s", "withinMonths": %s, "apartAfterMonths": 36,
                 "validFrom": "2022-01-01", "reasonVi": "vi", "reasonEn": "en", "legalBasis": "SAMPLE"}""".formatted(first, second, verdict, withinMonths);
    }

    private static void rule(String first, String second, String verdict, @Nullable Integer withinMonths) {
        Given.post(TestCaller.KEEPER, "/v1/support-rules", ruleBody(first, second, verdict, withinMonths))
                .statusCode(201);
    }

    /** A programme in the copy: DA2 is for those on the lists or newly off them, DA5 for the poor of poor districts. */
    public static void programme() {
        TestDatabase.execute("""
                insert into programme_copies values ('%1$s', 0, 'GNBV-2021-2025');
                insert into component_copies values ('%2$s', '%1$s', null, 'DA2'), ('%3$s', '%1$s', null, 'DA5');
                insert into component_versions values
                  ('%2$s', '(,)', '[{"groups": ["POOR", "NEAR_POOR", "NEWLY_ESCAPED"], "ageFrom": null, "ageBelow": null,
                                     "unitLabel": null, "priorities": ["WOMAN"], "condition": null}]'),
                  ('%3$s', '(,)', '[{"groups": ["POOR"], "ageFrom": null, "ageBelow": null, "unitLabel": "POOR_DISTRICT",
                                     "priorities": [], "condition": null}]')""".formatted(PROGRAMME, DA2, DA5));
    }

    public static void applicability(UUID component, UUID unit, boolean applicable) {
        TestDatabase.execute("insert into applicability_copies values ('%s', 0, '%s', '%s', %s, '[2022-01-01,)')"
                .formatted(UUID.randomUUID(), component, unit, applicable));
    }

    /** Recognised as poor on 14 December 2023, lacking the first three indicators. */
    public static String poorHousehold(UUID unit) {
        var caller = unit.equals(Place.COMMUNE_A) ? TestCaller.COMMUNE_A : TestCaller.COMMUNE_B;
        var commune = caller == TestCaller.COMMUNE_A ? Place.COMMUNE_A : Place.COMMUNE_B;
        var household = Given.household(caller, unit, 2);
        var round = TestDatabase.query("select id from review_rounds where kind = 'PERIODIC' and year = 2023").stream()
                .findFirst()
                .orElseGet(() -> Given.round("PERIODIC", 2023));
        Given.assess(caller, household, round, 100, 3);
        Given.recognise(caller, round, commune, "2023-12-14", household);
        return household;
    }

    public static Body support(String household) {
        return new Body(household, "LIVESTOCK", PROGRAMME, null, "2024-05-10", null, null);
    }

    /** What is posted to record a support. */
    public record Body(
            String household,
            String content,
            UUID programme,
            @Nullable UUID component,
            String on,
            @Nullable Long amountVnd,
            @Nullable String need) {

        public Body content(String code) {
            return new Body(household, code, programme, component, on, amountVnd, need);
        }

        public Body programme(UUID id) {
            return new Body(household, content, id, component, on, amountVnd, need);
        }

        public Body component(@Nullable UUID id) {
            return new Body(household, content, programme, id, on, amountVnd, need);
        }

        public Body on(String date) {
            return new Body(household, content, programme, component, date, amountVnd, need);
        }

        public Body amount(long vnd) {
            return new Body(household, content, programme, component, on, vnd, need);
        }

        public Body meets(String id) {
            return new Body(household, content, programme, component, on, amountVnd, id);
        }

        public String body() {
            return """
                    {"householdId": "%s", "content": "%s", "programmeId": "%s", "componentId": %s, "source": "CENTRAL",
                     "supportedOn": "%s", "amountVnd": %s, "meetsNeedIds": [%s], "sample": true}""".formatted(
                    household, content, programme, quoted(component), on, amountVnd, need == null ? "" : quoted(need));
        }
    }

    public static String exitBody(String household) {
        return """
                {"householdId": "%s", "year": 2024, "registeredOn": "2024-02-01", "deprivations": ["employment"],
                 "householdPromises": [{"words": "keeps two cows", "dueOn": "2024-10-01"}],
                 "statePromises": [{"content": "NEW_HOUSE", "dueOn": null}]}""".formatted(household);
    }

    public static String exit(TestCaller caller, String household) {
        return Given.post(caller, "/v1/exit-registrations", exitBody(household))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String helperBody(@Nullable String household, @Nullable String village) {
        return """
                {"householdId": %s, "villageId": %s, "helper": {"organisationId": "%s", "name": "Bà B"},
                 "decision": {"number": "7/QĐ-UBND", "issuedOn": "2023-12-28"}, "fromDay": "2024-01-01", "toDay": "2024-12-31",
                 "visitEveryDays": 30}""".formatted(quoted(household), quoted(village), Place.COMMITTEE_B);
    }

    public static String selectionBody(UUID unit, String... households) {
        return """
                {"unitId": "%s", "programmeId": "%s", "content": "LIVESTOCK", "source": "CENTRAL", "openedOn": "2024-03-01",
                 "sample": true, "candidates": [%s]}""".formatted(
                        unit,
                        PROGRAMME,
                        List.of(households).stream()
                                .map(id -> "{\"householdId\": \"" + id + "\", \"amountVnd\": 10000000}")
                                .collect(Collectors.joining(",")));
    }

    public static String selection(TestCaller caller, UUID unit, String... households) {
        return Given.post(caller, "/v1/beneficiary-selections", selectionBody(unit, households))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static @Nullable String quoted(@Nullable Object value) {
        return value == null ? null : "\"" + value + "\"";
    }

    public static String causeBody(String code, Integer number, String parent) {
        return """
                {"code": "%s", "number": %s, "parentCode": %s, "nameVi": "vi %s", "nameEn": "en",
                 "legalBasis": "07/2021/TT-BLĐTBXH"}""".formatted(code, number, parent == null ? null : "\"" + parent + "\"", code);
    }

    private static void cause(String code, Integer number, String parent) {
        Given.post(TestCaller.KEEPER, "/v1/poverty-causes", causeBody(code, number, parent))
                .statusCode(201);
    }

    public static String needKindBody(String code, String category, boolean ofMember) {
        return """
                {"code": "%s", "category": "%s", "ofMember": %s, "nameVi": "vi %s", "nameEn": "en"}""".formatted(code, category, ofMember, code);
    }

    private static void needKind(String code, String category, boolean ofMember) {
        Given.post(TestCaller.KEEPER, "/v1/need-kinds", needKindBody(code, category, ofMember))
                .statusCode(201);
    }

    public static String causesBody(String date, boolean needsNothing, String... codes) {
        return """
                {"statedOn": "%s", "needsNothing": %s, "causes": [%s]}""".formatted(
                        date,
                        needsNothing,
                        List.of(codes).stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(",")));
    }

    public static String needBody(String household, String member, String kind, String date) {
        return """
                {"householdId": "%s", "memberId": %s, "kind": "%s", "statedOn": "%s"}""".formatted(household, member == null ? null : "\"" + member + "\"", kind, date);
    }

    public static String need(TestCaller caller, String household, String member, String kind, String date) {
        return Given.post(caller, "/v1/needs", needBody(household, member, kind, date))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The head of a household. */
    public static String head(String household) {
        return TestDatabase.query("select id from household_members where household_id = '" + UUID.fromString(household)
                        + "' and relationship = 'HEAD' and left_on is null")
                .getFirst();
    }
}
