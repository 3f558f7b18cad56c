package vn.gnbv.reporting.reminder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;

/** Wishes to be told of what is due, of the caller's organisation. */
public record SubscribeReminders(
        @Schema(description = "OWES: what the organisation has to report. RECEIVES: what is overdue to it.") @NotNull
        ReminderSubscription.Audience audience,

        @NotNull ReminderSubscription.Kind kind,

        @Schema(description = "The office's mailbox, or the https address of a webhook.") @NotBlank @Size(max = 500)
        String address) {

    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /**
     * @param mailSetUp whether there is a mail server: nobody is to wait for what never goes out
     * @throws Problem when the address is not of its kind
     */
    void check(boolean localAllowed, boolean mailSetUp) {
        if (kind == ReminderSubscription.Kind.MAIL && !mailSetUp) {
            throw Problem.of(ReportingProblems.MAIL_NOT_SET_UP).at("/kind");
        }
        if (kind == ReminderSubscription.Kind.MAIL && !MAILBOX.matcher(address).matches()) {
            throw Problem.of(ReportingProblems.NOT_A_MAILBOX).at("/address");
        }
        if (kind == ReminderSubscription.Kind.WEBHOOK && !isWebhook(localAllowed)) {
            throw Problem.of(ReportingProblems.NOT_A_WEBHOOK).at("/address");
        }
    }

    private boolean isWebhook(boolean localAllowed) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && ("https".equals(uri.getScheme()) || localAllowed && "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
