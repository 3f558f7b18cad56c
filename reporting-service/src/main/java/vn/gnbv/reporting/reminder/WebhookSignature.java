package vn.gnbv.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs webhooks by the Standard Webhooks specification. A subscription's secret is derived from the service's own key, so
 * that none is stored.
 */
@ApplicationScoped
class WebhookSignature {

    private static final String PREFIX = "whsec_";

    private final String master;

    WebhookSignature(@ConfigProperty(name = "gnbv.secret") String master) {
        this.master = master;
    }

    String secretOf(UUID subscription) {
        return PREFIX + Base64.getEncoder().encodeToString(key(subscription));
    }

    /** The header {@code webhook-signature} of one message. */
    String sign(UUID subscription, UUID message, long timestamp, String body) {
        var signed = message + "." + timestamp + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(hmac(key(subscription), signed));
    }

    private byte[] key(UUID subscription) {
        return hmac(master.getBytes(StandardCharsets.UTF_8), "webhook " + subscription);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
