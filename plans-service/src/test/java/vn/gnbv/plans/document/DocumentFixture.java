package vn.gnbv.plans.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import vn.gnbv.plans.Api;
import vn.gnbv.platform.testing.TestCaller;

/** Papers as callers of the tests enter them. */
public final class DocumentFixture {

    static final String PDF = "%PDF-1.4\n% a scan\n";

    private DocumentFixture() {}

    /** A paper of the given number and date, and whatever else is said of it as JSON members. */
    public static String paper(String number, String issuedOn, String more) {
        return """
                {"number": "%s", "issuerName": "Tỉnh ủy Lâm Đồng", "subject": "Công tác giảm nghèo bền vững",
                 "issuedOn": "%s"%s}""".formatted(number, issuedOn, more.isEmpty() ? "" : ", " + more);
    }

    /** Its path; its ETag is "0". */
    public static String enter(TestCaller caller, String number, String issuedOn, String more) {
        return Api.post(caller, "/v1/documents", paper(number, issuedOn, more))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static String id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1)).toString();
    }

    static String rests(String... papers) {
        return "\"basisIds\": [\""
                + String.join(
                        "\", \"",
                        java.util.Arrays.stream(papers).map(DocumentFixture::id).toList()) + "\"]";
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] pdf() {
        return PDF.getBytes(StandardCharsets.UTF_8);
    }
}
