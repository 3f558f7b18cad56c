package vn.gnbv.budget.treasury;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on treasury statements succeeds. */
public final class TreasuryExercises {

    static final String PATH = "/v1/treasury-statements?unitId=" + Place.DISTRICT;

    private static final AtomicInteger NUMBER = new AtomicInteger(700_000);

    private TreasuryExercises() {}

    public static Map<String, Exercise> all() {
        var all = new HashMap<String, Exercise>();
        all.put("takeTreasuryStatement", finance(() -> Call.of(PATH, text(csv(reference())))));
        all.put("listTreasuryStatements", finance(() -> Call.of("/v1/treasury-statements")));
        all.put("getTreasuryStatement", finance(() -> Call.of("/v1/treasury-statements/" + taken())));
        all.put("listTreasuryRows", finance(() -> Call.of("/v1/treasury-rows")));
        all.put("getTreasuryRow", finance(() -> Call.of(row())));
        all.put("proposeDisbursements", finance(() -> Call.of(row() + "/proposals")));
        all.put("matchTreasuryRow", finance(() -> Call.of(row() + "/match", "{\"disbursementId\": \"" + paid() + "\"}")
                .ifMatch("\"0\"")));
        all.put("bookTreasuryRow", finance(() -> Call.of(row() + "/disbursement", book(Fixtures.aLine(20, 1_000_000)))
                .ifMatch("\"0\"")));
        all.put("dismissTreasuryRow", finance(() -> Call.of(
                        row() + "/dismissal", "{\"reason\": \"Không thuộc chương trình\"}")
                .ifMatch("\"0\"")));
        all.put("listUnreconciledDisbursements", finance(() -> Call.of("/v1/unreconciled-disbursements")));
        return all;
    }

    private static Exercise finance(Supplier<Call> call) {
        return new Exercise(TestCaller.FINANCE, call);
    }

    static String reference() {
        return "KB-" + NUMBER.incrementAndGet();
    }

    static String csv(String... references) {
        var rows = new StringBuilder("Số chứng từ;Ngày;Số tiền;Nội dung\n");
        for (var reference : references) {
            rows.append(reference).append(";02/05/2024;1.000.000;Hỗ trợ con giống\n");
        }
        return rows.toString();
    }

    /** One character for each byte, as the kit sends a file. */
    private static String text(String csv) {
        return new String(csv.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static Response take(byte[] file) {
        return Fixtures.as(TestCaller.FINANCE)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/octet-stream")
                .body(file)
                .post(PATH);
    }

    private static String taken() {
        return take(csv(reference()).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String row() {
        String id = Fixtures.get("/v1/treasury-rows?statementId=" + taken()).path("items[0].id");
        return "/v1/treasury-rows/" + id;
    }

    private static String paid() {
        return Fixtures.post("/v1/disbursements", Fixtures.disbursement(Fixtures.aLine(20, 1_000_000), 1_000_000))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String book(UUID line) {
        return "{\"lineId\": \"" + line + "\", \"capitalType\": \"RECURRENT\"}";
    }
}
