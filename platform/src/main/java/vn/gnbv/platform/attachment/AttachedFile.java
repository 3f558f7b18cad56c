package vn.gnbv.platform.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** A file as it arrived, of a kind that is taken and with the content that its address promises. */
public record AttachedFile(String sha256, MediaKind kind, byte[] content) {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /** @throws Problem what is wrong with the file */
    public static AttachedFile of(String sha256, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw Problem.of(PlatformProblems.ATTACHMENT_TOO_LARGE);
        }
        var digest = digest(content);
        if (!digest.equals(sha256)) {
            throw Problem.of(PlatformProblems.ATTACHMENT_DIGEST_DIFFERS, digest);
        }
        var kind = MediaKind.of(content).orElseThrow(() -> Problem.of(PlatformProblems.ATTACHMENT_TYPE_UNKNOWN));
        return new AttachedFile(sha256, kind, content);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
