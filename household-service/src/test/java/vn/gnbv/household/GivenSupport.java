package vn.gnbv.household;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

/** What tests of causes, needs and supports begin with, made as users make it. */
public final class GivenSupport {

    private GivenSupport() {}

    /** The catalogues that a migration ships; a test begins with an empty database. */
    public static void catalogues() {
        cause("LAND", 1, null);
        cause("ILLNESS", 7, null);
        cause("OTHER", 8, null);
        cause("UNWILLINGNESS", null, "OTHER");
        needKind("JOB", "OTHER", true);
        needKind("HOUSE", "HOUSING", false);
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
                        + "' and relationship = 'HEAD'")
                .getFirst();
    }
}
