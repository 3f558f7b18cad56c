package vn.gnbv.paper;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A paper as it is handed out.
 *
 * @param name of the file; speaks of no person
 */
public record PaperFile(PaperFormat format, String name, byte[] content) {

    public static PaperFile of(PaperFormat format, String name, List<Paper> papers) {
        return new PaperFile(format, format.fileName(name), format.write(papers));
    }

    /** With its digest (RFC 9530), so that who keeps it can tell later that it is the same. */
    public Response toResponse() {
        return Response.ok(content, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest()) + ":")
                .build();
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
