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

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] master;

    Secret(@ConfigProperty(name = "gnbv.secret") String secret) {
        if (secret.length() < 32) {
            throw new IllegalStateException("GNBV_SECRET must have 32 characters or more");
        }
        this.master = secret.getBytes(StandardCharsets.UTF_8);
    }

    byte[] sign(byte[] text) {
        return hmac(key("cursor"), text);
    }

    /** Keyed, because the short secrets of a request, such as a citizen id, could be found from a plain hash by trial. */
    byte[] fingerprint(byte[] text) {
        return hmac(key("fingerprint"), text);
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
        cipher.init(mode, new SecretKeySpec(key("answer"), "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private byte[] key(String purpose) {
        return hmac(master, purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
