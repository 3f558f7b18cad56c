package vn.gnbv.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's own key. One key per purpose is derived from it, so that what is made for one is of no use for another. */
@ApplicationScoped
public class Secret {

    private final KeyedHash master;

    /** @param secret of 32 characters or more */
    public Secret(@ConfigProperty(name = "gnbv.secret") String secret) {
        if (secret.length() < 32) {
            throw new IllegalStateException("GNBV_SECRET must have 32 characters or more");
        }
        this.master = new KeyedHash(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The key of a purpose, 32 bytes, always the same. */
    public byte[] key(String purpose) {
        return master.of(purpose);
    }

    public KeyedHash hash(String purpose) {
        return new KeyedHash(key(purpose));
    }

    public Seal seal(String purpose) {
        return new Seal(key(purpose));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
