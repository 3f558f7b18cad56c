package vn.gnbv.plans.document;

import io.restassured.RestAssured;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** The operations on papers. */
public final class DocumentExercises {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private DocumentExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "enterDocument",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/documents", another())),
                "correctDocument",
                new Exercise(TestCaller.LABOUR, () -> {
                    var paper = entered();
                    return Call.of(paper, another()).ifMatch("\"0\"");
                }),
                "listDocuments",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/documents")),
                "getDocument",
                new Exercise(TestCaller.HEALTH, () -> Call.of(entered())),
                "getDocumentBases",
                new Exercise(TestCaller.HEALTH, () -> Call.of(entered() + "/bases?depth=3")),
                "getDocumentDependants",
                new Exercise(TestCaller.HEALTH, () -> Call.of(entered() + "/dependants")),
                "attachToDocument",
                new Exercise(TestCaller.LABOUR, () -> Call.of(entered() + file(), DocumentFixture.PDF)
                        .ifMatch("\"0\"")),
                "getDocumentAttachment",
                new Exercise(TestCaller.HEALTH, () -> Call.of(attached() + file())),
                "stateDocumentRegimes",
                new Exercise(TestCaller.LABOUR, () -> Call.of(
                                entered() + "/reporting-regimes", RegimesFixture.everyYear("Báo cáo hằng năm"))
                        .ifMatch("\"0\"")),
                "getDocumentRegimes",
                new Exercise(TestCaller.HEALTH, () -> Call.of(entered() + "/reporting-regimes")));
    }

    private static String another() {
        return DocumentFixture.paper(NUMBER.incrementAndGet() + "/KH-UBND", "2024-01-15", "");
    }

    private static String entered() {
        return DocumentFixture.enter(TestCaller.LABOUR, NUMBER.incrementAndGet() + "/BC-UBND", "2024-01-15", "");
    }

    private static String attached() {
        var paper = entered();
        RestAssured.given()
                .auth()
                .oauth2(TestCaller.LABOUR.token())
                .header("If-Match", "\"0\"")
                .contentType("application/octet-stream")
                .body(DocumentFixture.pdf())
                .put(paper + file())
                .then()
                .statusCode(200);
        return paper;
    }

    private static String file() {
        return "/attachments/" + DocumentFixture.sha256(DocumentFixture.pdf());
    }
}
