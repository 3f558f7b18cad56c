package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps citizen ids (<i>số định danh cá nhân</i>) unreadable in the database: sealed with AES-GCM for whoever may see
 * them, and as a keyed hash by which the same person is found again. Both keys come from the service's secret.
 */
@ApplicationScoped
public class CitizenIds {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHOWN = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Making a cipher and its key schedule costs more than opening one id. */
    private final Queue<Cipher> ciphers = new ConcurrentLinkedQueue<>();

    private final SecretKey sealing;
    private final SecretKey matching;

    CitizenIds(@ConfigProperty(name = "gnbv.secret") String secret) {
        var master = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.sealing = new SecretKeySpec(hmac(master, "citizen-id-seal"), "AES");
        this.matching = new SecretKeySpec(hmac(master, "citizen-id-match"), "HmacSHA256");
    }

    /** @param member bound to the sealed text, so that it cannot be moved to another row */
    byte[] seal(UUID member, String citizenId) {
        return sealPiece(member, citizenId.getBytes(StandardCharsets.US_ASCII));
    }

    /** A piece of a file that holds citizen ids. */
    public byte[] sealPiece(UUID file, byte[] piece) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var text = run(Cipher.ENCRYPT_MODE, file, nonce, piece, 0);
        var sealed = Arrays.copyOf(nonce, NONCE + text.length);
        System.arraycopy(text, 0, sealed, NONCE, text.length);
        return sealed;
    }

    public byte[] openPiece(UUID file, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, file, sealed, sealed, NONCE);
    }

    /** As it is shown: the last digits alone, enough to compare with a card. */
    String mask(UUID member, byte[] sealed) {
        var text = run(Cipher.DECRYPT_MODE, member, sealed, sealed, NONCE);
        Arrays.fill(text, 0, text.length - SHOWN, (byte) '*');
        return new String(text, StandardCharsets.US_ASCII);
    }

    private byte[] run(int mode, UUID member, byte[] nonce, byte[] text, int offset) {
        try {
            var waiting = ciphers.poll();
            var cipher = waiting == null ? Cipher.getInstance("AES/GCM/NoPadding") : waiting;
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(member.getMostSignificantBits())
                    .putLong(member.getLeastSignificantBits())
                    .array());
            var result = cipher.doFinal(text, offset, text.length - offset);
            ciphers.add(cipher);
            return result;
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("A citizen id was sealed for another member or with another secret", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] match(String citizenId) {
        return hmac(matching, citizenId);
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
