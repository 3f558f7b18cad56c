package vn.gnbv.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.secret.Secret;

/** Judged by the verifier of the specification's authors. */
class WebhookSignatureTest {

    private final WebhookSignature signature = new WebhookSignature(new Secret("a secret that is only used in tests"));
    private final UUID subscription = UUID.randomUUID();
    private final UUID message = UUID.randomUUID();

    @Test
    void isWhatEveryReceiverVerifies() throws Exception {
        verifier(subscription).verify("{\"a\":1}", headers("{\"a\":1}"));
    }

    @Test
    void failsForAnotherBodyAndAnotherSubscription() {
        assertThatThrownBy(() -> verifier(subscription).verify("{\"a\":2}", headers("{\"a\":1}")))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verifier(UUID.randomUUID()).verify("{\"a\":1}", headers("{\"a\":1}")))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void theSecretHasTheSpecifiedShapeAndStaysTheSame() {
        assertThat(signature.secretOf(subscription))
                .matches("whsec_[A-Za-z0-9+/]{43}=")
                .isEqualTo(signature.secretOf(subscription))
                .isNotEqualTo(signature.secretOf(message));
    }

    private Webhook verifier(UUID of) throws EmptyWebhookSecretException {
        return new Webhook(signature.secretOf(of));
    }

    private Map<String, List<String>> headers(String body) {
        var timestamp = Instant.now().getEpochSecond();
        return Map.of(
                "webhook-id", List.of(message.toString()),
                "webhook-timestamp", List.of(String.valueOf(timestamp)),
                "webhook-signature", List.of(signature.sign(subscription, message, timestamp, body)));
    }
}
