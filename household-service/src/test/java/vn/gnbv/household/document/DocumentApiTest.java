package vn.gnbv.household.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class DocumentApiTest {

    private String round = "";
    private String poor = "";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        TestDatabase.execute("""
                update unit_versions set name = 'Xã Chiềng Cang' where unit_id = '%s';
                update unit_versions set name = 'Bản Nà Lằn' where unit_id = '%s'""".formatted(Place.COMMUNE_B, Given.VILLAGE_B));
        Given.standard();
        round = Given.round("PERIODIC", 2023);
        poor = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 3);
        var other = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        name(poor, "Lò Văn Một");
        name(other, "Quàng Thị Hai");
        Given.assess(TestCaller.COMMUNE_B, poor, round, 100, 3);
        Given.assess(TestCaller.COMMUNE_B, other, round, 300, 0);
    }

    @Test
    void formsCarryMembersAndTheIndicatorsOfTheStandard() throws IOException {
        var text = pdf(roundPath("SURVEY_FORMS", "PDF"));
        assertThat(text)
                .contains("PHIẾU RÀ SOÁT", "XÃ CHIỀNG CANG", "Lò Văn Một", "Quàng Thị Hai", "Bản Nà Lằn")
                .contains("Chưa được công nhận", "Nguồn nước sinh hoạt", "Tổng điểm B");
        assertThat(TestDatabase.query("select full_name from household_members"))
                .allSatisfy(name -> assertThat(text).contains(name));
    }

    @Test
    void minutesAndPostingListTellWhatTheReviewFound() throws IOException {
        assertThat(pdf(roundPath("MEETING_MINUTES", "PDF")))
                .contains(
                        "BIÊN BẢN",
                        "Lò Văn Một",
                        "Hộ nghèo",
                        "Quàng Thị Hai",
                        "Hộ không nghèo",
                        "Chủ trì".toUpperCase());
        var posted = pdf(roundPath("POSTING_LIST", "PDF"));
        assertThat(posted).contains("DANH SÁCH NIÊM YẾT", "Hộ nghèo: 1 hộ", "Lò Văn Một", "Hộ cận nghèo: 0 hộ");
        // Who is on no list and leaves none is not posted, and of who is posted nobody but the head is named.
        assertThat(posted).doesNotContain("Quàng Thị Hai");
        assertThat(TestDatabase.query("select full_name from household_members where relationship <> 'HEAD'"))
                .hasSize(2)
                .noneSatisfy(name -> assertThat(posted).contains(name));
    }

    @Test
    void formsAskWhatTheFormInForceAsksAndAreForWhomTheRoundLists() throws IOException {
        TestDatabase.execute("""
                insert into poverty_forms (id, standard_id, code, name_vi, name_en, legal_basis, area_type, units, valid_from,
                  sample, base_points, questions, version)
                values (uuidv7(), '%s', 'B1', 'Phiếu B1', 'Form B1', 'SAMPLE', 'RURAL', '[]', '2022-01-01', true, 0,
                  '[{"code": "house", "textVi": "Nhà ở của hộ", "textEn": "Dwelling", "kind": "ONE",
                     "options": [{"code": "solid", "textVi": "Kiên cố", "textEn": "Solid", "points": 10}]}]', 0);
                delete from household_reviews where round_id = '%s';
                insert into household_reviews (round_id, household_id, unit_id, origin, begun_on, state, recorded_by)
                values ('%s', '%s', '%s', 'LISTED', '2023-09-01', 'OPEN', 'test')""".formatted(Given.STANDARD, round, round, poor, Given.VILLAGE_B));
        assertThat(pdf(roundPath("SURVEY_FORMS", "PDF")))
                .contains("Nhà ở của hộ", "□ Kiên cố", "Lò Văn Một", "DỮ LIỆU MẪU")
                .doesNotContain("Quàng Thị Hai");
    }

    @Test
    void formsAskOnceWhatAnyOfTheRoundsStandardsAsks() throws IOException {
        TestDatabase.execute("""
                insert into poverty_standards (id, code, name_vi, name_en, legal_basis, valid_from, min_points_b_poor, version)
                values ('%1$s', '2027-2030', 'vi', 'en', 'SAMPLE', '2022-01-01', 30, 0);
                insert into poverty_indicators (standard_id, number, code, dimension, name_vi, name_en, points)
                values ('%1$s', 0, 'wasteDisposal', 'd', 'Xử lý rác thải', 'Waste', 10);
                update review_rounds set other_standard_ids = '["%1$s"]' where id = '%3$s';
                insert into poverty_forms (id, standard_id, code, name_vi, name_en, legal_basis, area_type, units, valid_from,
                  sample, base_points, questions, version)
                select uuidv7(), s, 'B1', 'Phiếu B1', 'Form B1', 'SAMPLE', 'RURAL', '[]', '2022-01-01', false, 0, q, 0
                from (values ('%2$s'::uuid, '[{"code": "house", "textVi": "Nhà ở của hộ", "kind": "ONE",
                        "options": [{"code": "solid", "textVi": "Kiên cố"}]}]'::jsonb),
                      ('%1$s', '[{"code": "house", "textVi": "Nhà ở của hộ", "kind": "ONE",
                        "options": [{"code": "solid", "textVi": "Kiên cố"}, {"code": "simple", "textVi": "Đơn sơ"}]},
                       {"code": "waste", "textVi": "Rác thải của hộ", "kind": "NUMBER"}]')) forms(s, q)""".formatted(UUID.randomUUID(), Given.STANDARD, round));
        var text = pdf(roundPath("SURVEY_FORMS", "PDF"));
        assertThat(text)
                .contains("□ Kiên cố □ Đơn sơ", "2 Rác thải của hộ", "Nguồn nước sinh hoạt", "Xử lý rác thải")
                .contains("Tổng điểm B (chuẩn 2022-2025)", "Tổng điểm B (chuẩn 2027-2030)");
        // Two households, a form for each.
        assertThat(text.split("Nhà ở của hộ", -1)).hasSize(3);
    }

    @Test
    void aClassThatTwoOfficersSetIsTheOneThatIsPosted() throws IOException {
        TestDatabase.execute("""
                insert into class_overrides (id, assessment_id, poverty_class, reason, proposed_by, state, decided_by,
                  decided_at, version)
                select uuidv7(), id, 'NEAR_POOR', 'SAMPLE', 'a', 'APPROVED', 'b', now(), 0
                from assessments where household_id = '%s'""".formatted(poor));
        assertThat(pdf(roundPath("POSTING_LIST", "PDF")))
                .contains("Hộ nghèo: 0 hộ", "Hộ cận nghèo: 1 hộ", "Lò Văn Một");
    }

    @Test
    void aDecisionHasItsListAsAnnexAndItsCopiesAreTheSameToTheByte() throws IOException {
        var recognition = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        var path = "/v1/recognitions/" + recognition + "/documents?kind=DECISION&format=DOCX";
        var response = Given.get(TestCaller.COMMUNE_B, path)
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"quyet-dinh.docx\""))
                .header("Repr-Digest", matchesPattern("sha-256=:[A-Za-z0-9+/=]{44}:"))
                .header("Cache-Control", is("no-store"))
                .header("ETag", nullValue())
                .extract();
        var file = response.asByteArray();
        assertThat(Given.get(TestCaller.LABOUR, path).extract().asByteArray()).isEqualTo(file);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var number = TestDatabase.query("select decision_number from recognitions")
                    .getFirst();
            assertThat(document.getTables().getFirst().getText())
                    .contains("Số: " + number)
                    .contains("Chiềng Cang, ngày 14 tháng 12 năm 2023");
            assertThat(document.getParagraphs().stream().map(p -> p.getText()))
                    .contains("DANH SÁCH HỘ NGHÈO NĂM 2023")
                    .anyMatch(t -> t.startsWith("Điều 1. Công nhận kết quả rà soát năm 2023"
                            + " trên địa bàn xã Chiềng Cang: 1 hộ nghèo, 0 hộ cận nghèo"));
            assertThat(document.getTables().getLast().getRow(1).getCell(1).getText())
                    .isEqualTo("Lò Văn Một");
            // The decision of the test is invented, and says so.
            assertThat(document.getHeaderList())
                    .allSatisfy(h -> assertThat(h.getText()).contains("DỮ LIỆU MẪU"));
        }
    }

    @Test
    void aReprintedDecisionNamesPlaceAndHeadOfItsDay() throws IOException {
        var recognition = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        var path = "/v1/recognitions/" + recognition + "/documents?kind=DECISION&format=PDF";
        var before = Given.get(TestCaller.COMMUNE_B, path).extract().asByteArray();
        // Later the household moves to the town and another member becomes its head.
        TestDatabase.execute("""
                insert into former_residences (id, household_id, unit_id, since, until, recorded_by)
                select gen_random_uuid(), id, unit_id, since, date '2024-05-01', 'test' from households where id = '%1$s';
                update households set unit_id = '%2$s', since = date '2024-05-01' where id = '%1$s';
                update household_members set left_on = date '2024-06-01', left_because = 'DIED'
                where household_id = '%1$s' and relationship = 'HEAD';
                update household_members set relationship = 'HEAD'
                where household_id = '%1$s' and number = 1""".formatted(poor, Place.COMMUNE_A));
        assertThat(Given.get(TestCaller.COMMUNE_B, path).extract().asByteArray())
                .isEqualTo(before);
    }

    @Test
    void aReprintedDecisionNamesHeadsAndMembersWhoHaveFoundedAnotherHouseholdSince() throws IOException {
        var recognition = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        var decision = "/v1/recognitions/" + recognition + "/documents?kind=DECISION&format=PDF";
        var certificates = "/v1/recognitions/" + recognition + "/documents?kind=CERTIFICATES&format=PDF";
        var before = Given.get(TestCaller.COMMUNE_B, decision).extract().asByteArray();
        var names = TestDatabase.query("select full_name from household_members where household_id = '" + poor + "'");
        List<String> members = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + poor)
                .extract()
                .path("members.id");
        Given.as(TestCaller.COMMUNE_B)
                .header(
                        "If-Match",
                        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + poor)
                                .extract()
                                .header("ETag"))
                .body("""
                        {"on": "2024-05-01", "leaving": [{"memberId": "%s", "relationship": "HEAD"}], "staying": [
                          {"memberId": "%s", "relationship": "HEAD"}, {"memberId": "%s", "relationship": "OTHER"}]}""".formatted(members.toArray()))
                .post("/v1/households/" + poor + "/splits")
                .then()
                .statusCode(201);
        assertThat(Given.get(TestCaller.COMMUNE_B, decision).extract().asByteArray())
                .isEqualTo(before);
        var text = pdf(certificates);
        assertThat(names).hasSize(3).allSatisfy(name -> assertThat(text).contains(name));
    }

    @Test
    void certificatesAreForThePoorOfTheVillageThatIsAskedFor() throws IOException {
        var recognition = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        var path = "/v1/recognitions/" + recognition + "/documents?kind=CERTIFICATES&format=PDF";
        assertThat(pdf(path + "&unitId=" + Given.VILLAGE_B))
                .contains("GIẤY CHỨNG NHẬN", "Hộ nghèo năm 2023", "Lò Văn Một")
                .doesNotContain("Quàng Thị Hai", "Mã kiểm tra");
        Given.post(TestCaller.COMMUNE_B, "/v1/certificates", """
                        {"recognitionId": "%s", "issuedOn": "2023-12-20", "validTo": "2024-12-31"}""".formatted(recognition))
                .statusCode(201);
        String code = Given.get(TestCaller.COMMUNE_B, "/v1/certificates?recognitionId=" + recognition)
                .extract()
                .path("items[0].code");
        assertThat(pdf(path))
                .contains("Mã kiểm tra: " + code, "Có giá trị đến hết ngày: 31/12/2024", "20 tháng 12 năm 2023");
        Given.get(TestCaller.COMMUNE_B, path + "&unitId=" + Place.COMMUNE_A)
                .statusCode(404)
                .body("code", is("NOTHING_TO_PRINT"));
        Given.get(TestCaller.COMMUNE_B, path.replace("CERTIFICATES", "DECISION") + "&unitId=" + Given.VILLAGE_B)
                .statusCode(400)
                .body("errors[0].pointer", is("?unitId"));
    }

    @Test
    void moreThanAHundredCertificatesArePrintedInPartsAndNoneIsLeftOutInSilence() throws IOException {
        var recognition = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        TestDatabase.execute("""
                insert into households (id, unit_id, since, sample, recorded_by, version)
                select uuidv7(), unit_id, since, true, 'test', 0 from households, generate_series(1, 100) where id = '%1$s';
                insert into household_members (id, household_id, number, full_name, sex, relationship)
                select uuidv7(), id, 0, 'Vì Văn Nhiều', 'MALE', 'HEAD' from households where sample;
                insert into assessments (id, household_id, round_id, standard_id, assessed_on, area_type, points_a, points_b,
                  poverty_class, recorded_by)
                select uuidv7(), h.id, a.round_id, a.standard_id, a.assessed_on, a.area_type, 100, 30, 'POOR', 'test'
                from assessments a, households h where a.household_id = '%1$s' and h.sample;
                insert into household_statuses (recognition_id, household_id, assessment_id, poverty_class, persons, decided_on)
                select '%2$s', household_id, id, 'POOR', 1, date '2023-12-14' from assessments
                where household_id in (select id from households where sample)""".formatted(poor, recognition));
        var path = "/v1/recognitions/" + recognition + "/documents?kind=CERTIFICATES&format=XLSX";
        Given.get(TestCaller.COMMUNE_B, path)
                .statusCode(400)
                .body("code", is("TOO_MANY_TO_PRINT"))
                .body("errors[0].pointer", is("?part"));
        assertThat(sheets(path + "&part=1")).isEqualTo(100);
        assertThat(sheets(path + "&part=2")).isEqualTo(1);
        Given.get(TestCaller.COMMUNE_B, path + "&part=3").statusCode(404);
    }

    private static long sheets(String path) throws IOException {
        var file =
                Given.get(TestCaller.COMMUNE_B, path).statusCode(200).extract().asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheets().count();
        }
    }

    @Test
    void whoIsOutsideOfTheAreaFindsNothingAndWhoHasNoRoleIsRefused() {
        var recognition = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        for (var path : List.of(
                roundPath("POSTING_LIST", "PDF"),
                "/v1/recognitions/" + recognition + "/documents?kind=DECISION&format=PDF")) {
            Given.get(TestCaller.COMMUNE_A, path).statusCode(404);
            Given.get(TestCaller.HEALTH, path).statusCode(403);
            Given.get(TestCaller.LABOUR, path).statusCode(200).contentType(startsWith("application/pdf"));
        }
        Given.get(TestCaller.COMMUNE_B, roundPath("POSTING_LIST", "pdf"))
                .statusCode(400)
                .body("errors[0].pointer", is("?format"));
        Given.get(TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/documents")
                .statusCode(400)
                .body("errors.size()", is(3));
    }

    private String roundPath(String kind, String format) {
        return "/v1/review-rounds/%s/documents?kind=%s&unitId=%s&format=%s"
                .formatted(round, kind, Given.VILLAGE_B, format);
    }

    private static void name(String household, String head) {
        TestDatabase.execute("update household_members set full_name = '%s' where household_id = '%s' and number = 0"
                .formatted(head, household));
    }

    private static String pdf(String path) throws IOException {
        var file =
                Given.get(TestCaller.COMMUNE_B, path).statusCode(200).extract().asByteArray();
        try (var document = Loader.loadPDF(file)) {
            // Where a line is broken is a matter of width.
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
