package vn.gnbv.budget.appendix;

import io.restassured.response.Response;
import java.util.UUID;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.budget.spreadsheet.Workbooks;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** Appendices of the district of Sông Mã, as tests need them. */
final class AppendixFixture {

    private AppendixFixture() {}

    static void names() {
        name(Place.DISTRICT, "126", "Huyện Sông Mã", "DISTRICT");
        name(Place.COMMUNE_A, "04168", "Thị trấn Sông Mã", "COMMUNE");
        name(Place.COMMUNE_B, "04171", "Xã Bó Sinh", "COMMUNE");
    }

    private static void name(UUID unit, String code, String name, String level) {
        TestDatabase.execute(
                "insert into unit_name_copies values ('%s', '%s', '%s', '%s', daterange(null, '2025-07-01'))"
                        .formatted(unit, code, name, level));
    }

    static String paper(String kind, String number) {
        return """
                {"kind": "%s", "number": "%s", "issuedOn": "2023-12-18", "issuer": "UBND huyện Sông Mã",
                 "programmeId": "%s", "unitId": "%s", "year": 2024, "sample": true}""".formatted(kind, number, Fixtures.PROGRAMME, Place.DISTRICT);
    }

    /** What decision 5988 assigned, as two tables: central money, and the counterpart on DA2. */
    static byte[] of5988() {
        return Workbooks.file(w -> {
            Workbooks.fill(w.newWorksheet("Trung ương"), new Object[][] {
                {"Nguồn vốn: Ngân sách trung ương; tính chất vốn: Vốn sự nghiệp"},
                {"Đơn vị", "DA2", "DA3.1", "DA3.2", "DA4.1", "DA4.3", "DA6.2", "DA7", "Tổng cộng"},
                {"Huyện Sông Mã", 6667, 2756, 547, 1763, 1460, 275, 1621, 15089}
            });
            Workbooks.fill(w.newWorksheet("Đối ứng"), new Object[][] {
                {"Nguồn vốn: Ngân sách địa phương đối ứng; tính chất vốn: Chưa nêu"},
                {"Đơn vị", "DA2"},
                {"Huyện Sông Mã", 466.25},
                {"Tổng số", 466.25}
            });
        });
    }

    static byte[] ofOneCommune(Object vnd) {
        return Workbooks.of("Phân bổ", new Object[][] {
            {"Nguồn vốn: Ngân sách trung ương; tính chất vốn: Vốn sự nghiệp"},
            {"Đơn vị", "DA2"},
            {"Thị trấn Sông Mã", vnd}
        });
    }

    static String opened(String kind, String number) {
        return Fixtures.post("/v1/budget-decision-imports", paper(kind, number))
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    static Response bring(String location, String version, byte[] file) {
        return Fixtures.as(TestCaller.FINANCE)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/octet-stream")
                .body(file)
                .put(location + "/file");
    }

    static Response confirm(String location, String version) {
        return Fixtures.as(TestCaller.FINANCE)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .post(location + "/confirmation");
    }

    /** An import whose table is in order. */
    static String checked() {
        var location = opened("ASSIGNMENT", Fixtures.number());
        bring(location, "0", of5988()).then().statusCode(200);
        return location;
    }
}
