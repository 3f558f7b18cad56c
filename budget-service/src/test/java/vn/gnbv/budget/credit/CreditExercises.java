package vn.gnbv.budget.credit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on credit positions succeeds. */
public final class CreditExercises {

    private static final AtomicInteger MONTH = new AtomicInteger();

    private CreditExercises() {}

    public static Map<String, Exercise> all() {
        var all = new HashMap<String, Exercise>();
        all.put(
                "addLoanProgramme",
                new Exercise(TestCaller.KEEPER, () -> Call.of("/v1/loan-programmes", programme(aCode()))));
        all.put("getLoanProgramme", new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/loan-programmes/POOR")));
        all.put("restateLoanProgramme", new Exercise(TestCaller.KEEPER, () -> {
            var code = aCode();
            Fixtures.post(TestCaller.KEEPER, "/v1/loan-programmes", programme(code))
                    .then()
                    .statusCode(201);
            return Call.of("/v1/loan-programmes/" + code, programme(code)).ifMatch("\"0\"");
        }));
        all.putAll(Map.of(
                "enterCreditPositions",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/credit-positions", month(aMonth()))),
                "correctCreditPosition",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/credit-positions/" + entered(), correction())
                        .ifMatch("\"0\"")),
                "listCreditPositions",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/credit-positions?month=2024-05")),
                "getCreditPosition",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/credit-positions/" + entered())),
                "getCreditPositionVersions",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/credit-positions/" + entered() + "/versions")),
                "listLoanProgrammes",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/loan-programmes"))));
        return all;
    }

    private static String aCode() {
        return "LOAN_" + MONTH.getAndIncrement();
    }

    static String programme(String code) {
        return """
                {"code": "%s", "nameVi": "Cho vay mẫu", "nameEn": "Sample loans", "validFrom": "2024-01-01",
                 "validTo": null, "basis": "Quyết định mẫu 1/QĐ-TTg"}""".formatted(code);
    }

    /** One that no exercise has entered; the tree of units has always been there. */
    private static String aMonth() {
        var n = MONTH.getAndIncrement();
        return "20%02d-%02d".formatted(n / 12 % 25, n % 12 + 1);
    }

    static String month(String month) {
        return """
                {"month": "%s", "status": "ESTIMATE", "positions": [%s]}""".formatted(month, position(Place.COMMUNE_A, 350_000_000, 120_000_000, 8_230_000_000L));
    }

    static String position(UUID unit, long lent, long repaid, long outstanding) {
        return """
                {"unitId": "%s", "loanProgramme": "POOR", "lentVnd": %d, "repaidVnd": %d, "outstandingVnd": %d,
                 "overdueVnd": 15000000, "households": 164}""".formatted(unit, lent, repaid, outstanding);
    }

    static String correction() {
        return """
                {"status": "OFFICIAL", "lentVnd": 350000000, "repaidVnd": 130000000, "outstandingVnd": 8220000000,
                 "overdueVnd": 15000000, "households": 163, "reason": "Khóa sổ tháng"}""";
    }

    public static UUID entered() {
        return UUID.fromString(Fixtures.post("/v1/credit-positions", month(aMonth()))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id"));
    }
}
