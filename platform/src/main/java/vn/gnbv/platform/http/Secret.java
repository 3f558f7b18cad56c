package vn.gnbv.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's own key: signs cursors and seals stored answers. One key per purpose is derived from it. */
@ApplicationScoped
class Secret {

    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec cursors;
    private final SecretKeySpec fingerprints;
    private final SecretKeySpec answers;

    Secret(@ConfigProperty(name = "gnbv.secret") String secret) {
        if (secret.length() < 32) {
            throw new IllegalStateException("GNBV_SECRET must have 32 characters or more");
        }
        var master = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
        this.cursors = new SecretKeySpec(hmac(master, "cursor".getBytes(StandardCharsets.UTF_8)), HMAC);
        this.fingerprints = new SecretKeySpec(hmac(master, "fingerprint".getBytes(StandardCharsets.UTF_8)), HMAC);
        this.answers = new SecretKeySpec(hmac(master, "answer".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    byte[] sign(byte[] text) {
        return hmac(cursors, text);
    }

    /** Keyed, because the short secrets of a request, such as a citizen id, could be found from a plain hash by trial. */
    byte[] fingerprint(byte[] text) {
        return hmac(fingerprints, text);
    }

    byte[] seal(byte[] text) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(text.length));
            cipher.doFinal(text, 0, text.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] sealed) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored answer was sealed with another GNBV_SECRET", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, answers, new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
