package vn.gnbv.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Calls webhooks: signed, over https, never into our own network, never by way of a redirect. */
@ApplicationScoped
class Webhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final WebhookSignature signature;
    private final boolean localAllowed;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Webhooks(
            WebhookSignature signature,
            @ConfigProperty(name = "gnbv.webhooks.local-allowed", defaultValue = "false") boolean localAllowed,
            Clock clock) {
        this.signature = signature;
        this.localAllowed = localAllowed;
        this.clock = clock;
    }

    boolean localAllowed() {
        return localAllowed;
    }

    Outcome call(UUID subscription, UUID message, String address, String body) {
        try {
            var uri = URI.create(address);
            if (!localAllowed
                    && Arrays.stream(InetAddress.getAllByName(uri.getHost())).anyMatch(Webhooks::isOurs)) {
                return Outcome.failed("the address lies in a private network");
            }
            var timestamp = clock.instant().getEpochSecond();
            var request = HttpRequest.newBuilder(uri)
                    .timeout(PATIENCE)
                    .header("content-type", "application/json")
                    .header("webhook-id", message.toString())
                    .header("webhook-timestamp", String.valueOf(timestamp))
                    .header("webhook-signature", signature.sign(subscription, message, timestamp, body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return outcome(http.send(request, HttpResponse.BodyHandlers.discarding()));
        } catch (UnknownHostException e) {
            return Outcome.failed("the host is not known");
        } catch (IOException | IllegalArgumentException e) {
            return Outcome.failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed("interrupted");
        }
    }

    private static Outcome outcome(HttpResponse<Void> response) {
        var status = response.statusCode();
        if (status / 100 == 2) {
            return Outcome.SENT;
        }
        var again = response.headers()
                .firstValue("Retry-After")
                .map(Webhooks::seconds)
                .orElse(null);
        return new Outcome("status " + status, again, status == 410);
    }

    private static @Nullable Duration seconds(String header) {
        try {
            var wait = Duration.ofSeconds(Long.parseLong(header.strip()));
            return wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0 ? null : wait;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isOurs(InetAddress address) {
        var uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal;
    }
}
