package vn.gnbv.plans;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.committee.CommitteeExercises;
import vn.gnbv.plans.consultation.ConsultationExercises;
import vn.gnbv.plans.project.SongMaProjects;
import vn.gnbv.platform.testing.BadInput;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** What does not keep the rules is refused by field and rule, and leaves the database as it was. */
@QuarkusTest
class BadInputApiTest extends BadInput {

    @Override
    protected void settle() {
        SongMaPlan.settle();
    }

    private static final String IMPORTS = "/v1/administrative-unit-imports";

    @Test
    void aUnitLiesBelowOneOfAHigherLevel() {
        refused(units("""
                        {"code": "15", "name": "Tỉnh Lào Cai", "type": "PROVINCE", "level": "PROVINCE",
                         "parentId": "%s"}""".formatted(Place.PROVINCE)), 400, "PARENT_NOT_ABOVE at /units/0/parentId");
        refused(units("""
                        {"code": "04174", "name": "Xã SAMPLE", "type": "COMMUNE", "level": "COMMUNE",
                         "parentCode": "04171"}"""), 400, "PARENT_NOT_ABOVE at /units/0/parentCode");
    }

    @Test
    void versionsOfAUnitFollowEachOther() {
        refused(units("""
                        {"id": "%1$s", "code": "126", "name": "Huyện Một", "type": "DISTRICT", "level": "DISTRICT",
                         "parentId": "%2$s", "validFrom": "2026-01-01", "validTo": "2026-12-31"},
                        {"id": "%1$s", "code": "126", "name": "Huyện Hai", "type": "DISTRICT", "level": "DISTRICT",
                         "parentId": "%2$s", "validFrom": "2026-06-01", "validTo": "2027-12-31"}""".formatted(Place.DISTRICT, Place.PROVINCE)), 400, "VERSIONS_OVERLAP at /units/1/validFrom");
    }

    @Test
    void anOfficialListIsReadLineByLine() {
        refused(list("mã,tên\\n"), 400, "LIST_HEADER_EXPECTED at /list/csv");
        refused(list("code,full_name,level,parent_code\\n"), 400, "LIST_EMPTY at /list/csv");
        refused(
                list("code,full_name,level,parent_code\\n14,Tỉnh Sơn La,PROVINCE\\n15,Tỉnh Lào Cai,STATE,\\n"
                        + "16,Lào Cai,PROVINCE,\\n"),
                400,
                "LIST_LINE_UNREADABLE at /list/csv",
                "LIST_LEVEL_UNKNOWN at /list/csv",
                "LIST_TYPE_UNKNOWN at /list/csv");
        refused(
                list("code,full_name,level,parent_code\\n14,Tỉnh Sơn La,PROVINCE,\\n04171,Xã Bó Sinh,COMMUNE,99\\n"),
                400,
                "LIST_PARENT_UNKNOWN at /list/csv");
    }

    @Test
    void whatAUnitBecomesFitsTheWayInWhichItBecomesIt() {
        refused(successions("04168 04168 RENAME"), 400, "SUCCEEDS_ITSELF at /successions/0/successorCode");
        refused(successions("04168 04171 SPLIT"), 400, "SPLIT_NEEDS_TWO at /successions/0/kind");
        refused(
                successions("04168 04171 RENAME", "04168 14 RENAME"),
                400,
                "SUCCESSION_NOT_ONE_TO_ONE at /successions/0/kind",
                "SUCCESSION_NOT_ONE_TO_ONE at /successions/1/kind");
        refused(successions("99999 04171 MERGE"), 400, "NO_UNIT_ON_DAY at /successions/0/predecessorCode");
    }

    @Test
    void aTargetStatesWhatItsOperatorNeeds() {
        refused(
                targets(
                        "\"QUALITATIVE\"",
                        "\"GE\", \"value\": 5",
                        "\"RELATIVE_TO_SERIES\", \"unit\": \"PERCENT\"",
                        "\"APPROX\", \"value\": 5, \"unit\": \"PERSON\", \"candidates\": [\"POINTS\", \"RELATIVE\"]"),
                400,
                "STATEMENT_REQUIRED at /targets/0/statement",
                "UNIT_REQUIRED at /targets/1/unit",
                "SERIES_REQUIRED at /targets/2/comparedSeries",
                "DIRECTION_REQUIRED at /targets/2/direction",
                "CANDIDATES_CONTRADICTED at /targets/3/candidates");
        refused(
                targets(
                        "\"RANGE\", \"value\": 5, \"unit\": \"PERSON\"",
                        "\"GE\", \"value\": 5, \"valueTo\": 6, \"unit\": \"PERSON\"",
                        "\"GE\", \"value\": 5, \"unit\": \"PERSON\", \"parentCode\": \"2\"",
                        "\"GE\", \"value\": 5, \"unit\": \"PERSON\", \"period\": {\"from\": \"2024-12-31\", \"to\": \"2024-01-01\"}"),
                400,
                "VALUE_REQUIRED at /targets/0/valueTo",
                "VALUE_NOT_ALLOWED at /targets/1/valueTo",
                "PARENT_CYCLE at /targets/2/parentCode",
                "VALIDITY_REVERSED at /targets/3/period/to");
    }

    @Test
    void aTaskHasADateOrNoneAndNobodyTwiceAndThoseOfAClauseShareTheirs() {
        var labour = "\"leadOrganisationIds\": [\"" + Place.LABOUR_OFFICE + "\"]";
        var health = "\"leadOrganisationIds\": [\"" + Place.HEALTH_CENTRE + "\"]";
        refused(
                tasks(
                        labour + ", \"schedule\": \"DATED\", \"assignment\": \"II.1\"",
                        health + ", \"schedule\": \"NONE\", \"dueOn\": \"2024-11-10\", \"assignment\": \"II.1\"",
                        health + ", \"schedule\": \"NONE\", \"coordinatingOrganisationIds\": [\"" + Place.LABOUR_OFFICE
                                + "\", \"" + Place.HEALTH_CENTRE + "\"]"),
                400,
                "DUE_DATE_REQUIRED at /tasks/0/dueOn",
                "DUE_DATE_NOT_ALLOWED at /tasks/1/dueOn",
                "ASSIGNMENT_DIFFERS at /tasks/1/assignment",
                "LEAD_COORDINATES at /tasks/2/coordinatingOrganisationIds/1");
    }

    @Test
    void aRegimeHasPeriodsOrARuleFromWhichTheyFollow() {
        refused(regime("", "\"periods\": []"), 400, "PERIODS_REQUIRED at /regimes/0/periods");
        refused(
                regime("", "\"expandThrough\": 2030, \"recurrence\": {\"every\": \"AS_REGULATED\"}"),
                400,
                "RECURRENCE_CONTRADICTED at /regimes/0/expandThrough");
        refused(
                regime("", "\"expandThrough\": 2030, \"recurrence\": {\"every\": \"YEARLY\"}"),
                400,
                "FIRST_YEAR_REQUIRED at /regimes/0/recurrence/firstYear");
        refused(
                regime("", "\"expandThrough\": 2100, \"recurrence\": {\"every\": \"MONTHLY\", \"firstYear\": 2024}"),
                400,
                "HORIZON_TOO_FAR at /regimes/0/expandThrough");
    }

    @Test
    void aRuleByWhichReportsAreDueNamesOneDayOfEveryYear() {
        refused(due("\"kind\": \"BY\""), 400, "DUE_RULE_UNCLEAR at /regimes/0/recurrence/due/0");
        refused(
                due("\"kind\": \"BY\", \"month\": 2, \"day\": 29"),
                400,
                "DAY_NOT_IN_EVERY_YEAR at /regimes/0/recurrence/due/0/day");
        refused(
                due("\"kind\": \"BY\", \"workingDays\": 15"),
                400,
                "PERIOD_END_NOT_STATED at /regimes/0/recurrence/due/0/workingDays");
    }

    @Test
    void aRecurrenceDoesNotContradictItself() {
        refused(
                regime("", """
                        "recurrence": {"every": "MONTHLY", "firstMonth": 9, "lastMonth": 2, "firstYear": 2024,
                                       "lastYear": 2023, "due": [{"kind": "BY", "day": 5}, {"kind": "BY", "day": 6},
                                                                 {"kind": "BY", "day": 7, "ordinal": 12}]}"""),
                400,
                "VALIDITY_REVERSED at /regimes/0/recurrence/lastMonth",
                "VALIDITY_REVERSED at /regimes/0/recurrence/lastYear",
                "DUPLICATE at /regimes/0/recurrence/due/1");
        refused(
                regime("", """
                        "recurrence": {"every": "QUARTERLY", "firstYear": 2024, "firstMonth": 2, "lastMonth": 9,
                                       "due": [{"kind": "BY", "day": 5, "ordinal": 5}]}"""),
                400,
                "RECURRENCE_CONTRADICTED at /regimes/0/recurrence/firstMonth",
                "RECURRENCE_CONTRADICTED at /regimes/0/recurrence/due/0/ordinal");
        refused(
                regime("", "\"recurrence\": {\"every\": \"UNSPECIFIED\", \"coverage\": \"CALENDAR\"}"),
                400,
                "RECURRENCE_CONTRADICTED at /regimes/0/recurrence/every");
    }

    @Test
    void aRegimeNamesOrganisationsThatExistEachOnceAndPartsThatAreStatedWithIt() {
        var nobody = UUID.randomUUID();
        refused(
                regime(
                        """
                        "viaOrganisationId": "%s", "aggregates": ["Không có"],
                        "alsoToOrganisationIds": ["%1$s", "%2$s", "%3$s", "%4$s", "%4$s"]""".formatted(nobody, Place.LABOUR_OFFICE, Place.COMMITTEE_A, Place.HEALTH_CENTRE),
                        "\"kind\": \"AD_HOC\""),
                400,
                "UNKNOWN_ORGANISATION at /regimes/0/viaOrganisationId",
                "UNKNOWN_REGIME at /regimes/0/aggregates/0",
                "UNKNOWN_ORGANISATION at /regimes/0/alsoToOrganisationIds/0",
                "DUPLICATE at /regimes/0/alsoToOrganisationIds/1",
                "RECEIVER_REPORTS at /regimes/0/alsoToOrganisationIds/2",
                "DUPLICATE at /regimes/0/alsoToOrganisationIds/4");
        var regime = SongMaPlan.regime(UUID.randomUUID(), "2024-05-10");
        refused(
                onADraft(
                        "reporting-regimes",
                        "{\"regimes\": ["
                                + regime.replace(
                                        "\"receiverOrganisationId\": \"" + Place.LABOUR_OFFICE,
                                        "\"receiverOrganisationId\": \"" + nobody)
                                + ", " + regime.replace("Báo cáo định kỳ", "Báo cáo khác") + "]}"),
                400,
                "DUPLICATE at /regimes",
                "UNKNOWN_ORGANISATION at /regimes/0/receiverOrganisationId");
    }

    @Test
    void twoStatementsMeanTwoRegimes() {
        var plan = SongMaPlan.draft();
        var id = UUID.randomUUID();
        var known = SongMaPlan.regime(id, "2024-05-10");
        Api.put(TestCaller.LABOUR, plan + "/reporting-regimes", "\"0\"", "{\"regimes\": [" + known + "]}")
                .statusCode(200);
        remember();
        refused(
                Api.put(
                        TestCaller.LABOUR,
                        plan + "/reporting-regimes",
                        "\"1\"",
                        "{\"regimes\": [" + known.replace("\"id\": \"" + id + "\",", "") + ", "
                                + known.replace("Báo cáo định kỳ", "Báo cáo khác") + "]}"),
                400,
                "DUPLICATE at /regimes/1");
    }

    @Test
    void aPlanIsIssuedWithAPaperThatIsKnown() {
        var plan = SongMaPlan.fullDraft();
        remember();
        refused(
                Api.post(
                        TestCaller.SIGNER,
                        plan + "/issuance",
                        "\"3\"",
                        SongMaPlan.ISSUANCE.replaceFirst("\\{", "{\"documentId\": \"" + UUID.randomUUID() + "\", ")),
                400,
                "UNKNOWN_DOCUMENT at /documentId");
    }

    @Test
    void dataAreCutOffBeforeTheReportAndLowerLevelsReportBeforeHigherOnes() {
        refused(
                period("\"dataCutOff\": \"2024-05-10\""),
                400,
                "CUT_OFF_AFTER_DEADLINE at /regimes/0/periods/0/dataCutOff");
        refused(
                period("\"periodFrom\": \"2024-05-31\", \"periodTo\": \"2024-05-01\""),
                400,
                "VALIDITY_REVERSED at /regimes/0/periods/0/periodTo");
        refused(period("""
                        "levelDeadlines": [{"level": "COMMUNE", "kind": "BY", "date": "2024-05-09"},
                                           {"level": "DISTRICT", "kind": "BY", "date": "2024-05-08"}]"""), 400, "LEVEL_DUE_AFTER_SUPERIOR at /regimes/0/periods/0/levelDeadlines");
        refused(
                regime("\"viaOrganisationId\": \"" + Place.LABOUR_OFFICE + "\"", "\"kind\": \"AD_HOC\""),
                400,
                "RECEIVER_FORWARDS at /regimes/0/viaOrganisationId");
    }

    @Test
    void aPartyToAProjectIsAnOrganisationOrANameAlone() {
        refused(
                SongMaProjects.propose(
                        "\"buyer\": {\"organisationId\": \"" + Place.HEALTH_CENTRE + "\", \"name\": \"Hợp tác xã\"}"),
                400,
                "PARTY_UNCLEAR at /buyer");
        refused(SongMaProjects.propose("\"buyer\": {}"), 400, "PARTY_UNCLEAR at /buyer");
    }

    @Test
    void theStepsOfAProjectFollowEachOther() {
        var proposed = SongMaProjects.proposed();
        var approved = SongMaProjects.approved();
        var running = SongMaProjects.running();
        remember();
        refused(
                Api.post(
                        TestCaller.LABOUR,
                        proposed + "/approval",
                        "\"0\"",
                        SongMaProjects.APPROVAL.replace("2024-04-15", "2024-03-19")),
                400,
                "STEP_TOO_EARLY at /decidedOn");
        refused(
                Api.post(TestCaller.LABOUR, approved + "/commencement", "\"1\"", "{\"startedOn\": \"2024-04-14\"}"),
                400,
                "STEP_TOO_EARLY at /startedOn");
        refused(
                Api.put(
                        TestCaller.LABOUR,
                        running,
                        "\"2\"",
                        SongMaProjects.request("\"reason\": \"Ghi nhầm ngày\", \"approval\": "
                                + SongMaProjects.APPROVAL.replace("2024-04-15", "2024-05-03"))),
                400,
                "STEP_TOO_LATE at /approval/decidedOn");
    }

    @Test
    void whoDoesNotAgreeSaysWhyAndIsAnsweredWithAReason() {
        var consultation = Api.post(
                        TestCaller.LABOUR, "/v1/consultations", ConsultationExercises.consultation(UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .header("Location");
        remember();
        refused(
                Api.post(TestCaller.HEALTH, consultation + "/responses", """
                        {"opinions": [{"provision": "I", "opinion": "AGREE"}, {"provision": "II", "opinion": "AMEND"}]}"""),
                400,
                "OPINION_WITHOUT_TEXT at /opinions/1/text");

        Api.post(TestCaller.HEALTH, consultation + "/responses", """
                        {"opinions": [{"provision": "II", "opinion": "AMEND", "text": "Nêu rõ nguồn vốn"}]}""").statusCode(201);
        Api.post(TestCaller.LABOUR, consultation + "/closure", "\"1\"", "{}").statusCode(200);
        String opinion = Api.get(TestCaller.LABOUR, consultation + "/collation")
                .extract()
                .path("provisions[0].opinions[0].opinionId");
        remember();
        refused(
                Api.post(TestCaller.LABOUR, consultation + "/decision", "\"2\"", """
                        {"decisions": [{"opinionId": "%s", "decision": "NOT_ACCEPTED"},
                                       {"opinionId": "%s", "decision": "ACCEPTED"}]}""".formatted(
                                opinion, UUID.randomUUID())),
                400,
                "DECISION_WITHOUT_REASON at /decisions/0/reason",
                "UNKNOWN_OPINION at /decisions/1/opinionId");
    }

    @Test
    void aDifficultyIsRaisedWithSomebody() {
        refused(Api.post(TestCaller.COMMUNE_A, "/v1/escalations", """
                        {"kind": "DIFFICULTY", "title": "Hộ thiếu đất", "content": "Quỹ đất của xã không còn."}"""), 400, "ROUTE_MISSING at /route");
    }

    @Test
    void aConclusionOfTheCommitteeBecomesATaskOrIsDone() {
        var committee = CommitteeExercises.concluded(CommitteeExercises.conclusion(Place.HEALTH_CENTRE));
        String conclusion = Api.get(TestCaller.LABOUR, committee).extract().path("conclusions[0].id");
        remember();
        refused(
                settle(committee, UUID.randomUUID().toString(), ", \"doneOn\": \"2024-04-29\""),
                400,
                "UNKNOWN_CONCLUSION at /conclusionId");
        refused(settle(committee, conclusion, ""), 400, "CONCLUSION_OUTCOME_UNCLEAR at /taskId");
        String task = Api.get(TestCaller.LABOUR, SongMaPlan.issued()).extract().path("tasks[0].id");
        remember();
        refused(
                settle(committee, conclusion, ", \"doneOn\": \"2024-04-29\", \"taskId\": \"" + task + "\""),
                400,
                "CONCLUSION_OUTCOME_UNCLEAR at /taskId");
    }

    private static ValidatableResponse units(String units) {
        return Api.post(TestCaller.KEEPER, IMPORTS, "{\"units\": [" + units + "]}");
    }

    private static ValidatableResponse list(String csv) {
        return Api.post(TestCaller.KEEPER, IMPORTS, """
                {"list": {"validFrom": "2025-07-01", "csv": "%s"}}""".formatted(csv));
    }

    /** @param rows each {@code predecessor successor kind} */
    private static ValidatableResponse successions(String... rows) {
        var successions = new ArrayList<String>();
        for (var row : rows) {
            successions.add("""
                    {"predecessorCode": "%s", "successorCode": "%s", "kind": "%s", "onDay": "2025-06-01"}""".formatted((Object[]) row.split(" ")));
        }
        return Api.post(TestCaller.KEEPER, IMPORTS, "{\"successions\": [" + String.join(", ", successions) + "]}");
    }

    /** @param operators each with what is stated besides */
    private ValidatableResponse targets(String... operators) {
        var targets = new ArrayList<String>();
        for (var operator : operators) {
            targets.add("{\"code\": \"" + targets.size() + "\", \"name\": \"SAMPLE\", \"operator\": " + operator + "}");
        }
        return onADraft("targets", "{\"targets\": [" + String.join(", ", targets) + "]}");
    }

    private ValidatableResponse tasks(String... fields) {
        var tasks = new ArrayList<String>();
        for (var its : fields) {
            tasks.add("{\"number\": \"" + tasks.size() + "\", \"content\": \"SAMPLE\", " + its + "}");
        }
        return onADraft("tasks", "{\"tasks\": [" + String.join(", ", tasks) + "]}");
    }

    private ValidatableResponse due(String rule) {
        return regime("", "\"recurrence\": {\"every\": \"YEARLY\", \"firstYear\": 2024, \"due\": [{" + rule + "}]}");
    }

    private ValidatableResponse period(String fields) {
        return regime("", """
                "periods": [{"key": "2024-05", "label": "Sáu tháng",
                             "deadline": {"kind": "BEFORE", "date": "2024-05-10"}, %s}]""".formatted(fields));
    }

    /** @param more besides what each regime states; it may state the kind */
    private ValidatableResponse regime(String more, String fields) {
        return onADraft("reporting-regimes", """
                {"regimes": [{"name": "Báo cáo", "formCode": "GNBV-RESULTS", "receiverOrganisationId": "%s",
                              "reporters": [{"organisationId": "%s", "mode": "REQUIRED"}]%s%s, %s}]}""".formatted(
                        Place.LABOUR_OFFICE,
                        Place.COMMITTEE_A,
                        fields.contains("\"AD_HOC\"") ? "" : ", \"kind\": \"PERIODIC\"",
                        more.isEmpty() ? "" : ", " + more,
                        fields));
    }

    private ValidatableResponse onADraft(String part, String body) {
        var plan = SongMaPlan.draft();
        remember();
        return Api.put(TestCaller.LABOUR, plan + "/" + part, "\"0\"", body);
    }

    private static ValidatableResponse settle(String committee, @Nullable String conclusion, String outcome) {
        return Api.post(
                TestCaller.HEALTH,
                committee + "/settlements",
                "\"1\"",
                "{\"conclusionId\": \"" + conclusion + "\"" + outcome + "}");
    }
}
