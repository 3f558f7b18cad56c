package vn.gnbv.platform.secret;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-GCM under one key: what is sealed can neither be read nor changed. */
public final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Making a cipher and its key schedule costs more than opening a few bytes. */
    private final Queue<Cipher> ciphers = new ConcurrentLinkedQueue<>();

    private final SecretKey key;

    Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @param to what the sealed text belongs to, so that it cannot be moved to another; null where it may be */
    public byte[] seal(byte[] text, @Nullable UUID to) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, text, 0, to);
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when it was sealed with another secret or for something else, or has been changed */
    public byte[] open(byte[] sealed, @Nullable UUID to) {
        return run(Cipher.DECRYPT_MODE, sealed, sealed, NONCE, to);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, int offset, @Nullable UUID to) {
        try {
            var waiting = ciphers.poll();
            var cipher = waiting == null ? Cipher.getInstance("AES/GCM/NoPadding") : waiting;
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
            if (to != null) {
                cipher.updateAAD(Secret.bytes(to));
            }
            var result = cipher.doFinal(text, offset, text.length - offset);
            ciphers.add(cipher);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed with another secret or for something else, or changed since", e);
        }
    }
}
