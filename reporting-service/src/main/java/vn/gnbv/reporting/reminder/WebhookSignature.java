package vn.gnbv.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;
import vn.gnbv.platform.secret.Secret;

/**
 * Signs webhooks by the Standard Webhooks specification. A subscription's secret is derived from the service's own key, so
 * that none is stored.
 */
@ApplicationScoped
class WebhookSignature {

    private static final String PREFIX = "whsec_";

    private final Secret secret;

    WebhookSignature(Secret secret) {
        this.secret = secret;
    }

    String secretOf(UUID subscription) {
        return PREFIX + Base64.getEncoder().encodeToString(secret.key(purpose(subscription)));
    }

    /** The header {@code webhook-signature} of one message. */
    String sign(UUID subscription, UUID message, long timestamp, String body) {
        var signed = message + "." + timestamp + "." + body;
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(secret.hash(purpose(subscription)).of(signed));
    }

    private static String purpose(UUID subscription) {
        return "webhook " + subscription;
    }
}
