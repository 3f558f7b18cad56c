package vn.gnbv.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.reporting.reminder.ReminderSubscription.Audience;
import vn.gnbv.reporting.reminder.ReminderSubscription.Kind;

class SubscribeRemindersTest {

    @Test
    void aMailboxIsAMailbox() {
        assertThatCode(() -> check(Kind.MAIL, "ubnd.xa-a@sonla.gov.vn", false)).doesNotThrowAnyException();
        for (var wrong : List.of("xa", "a@b", "a@b.vn, c@d.vn", "<a@b.vn>", "a@b.vn\nBcc: c@d.vn")) {
            assertThatThrownBy(() -> check(Kind.MAIL, wrong, false)).hasMessage("NOT_A_MAILBOX");
        }
    }

    @Test
    void aWebhookIsCalledOverHttpsWithoutCredentials() {
        assertThatCode(() -> check(Kind.WEBHOOK, "https://sonla.gov.vn/hook", false))
                .doesNotThrowAnyException();
        for (var wrong : List.of("http://sonla.gov.vn/hook", "https://a:b@sonla.gov.vn", "file:///etc/passwd", "x y")) {
            assertThatThrownBy(() -> check(Kind.WEBHOOK, wrong, false)).hasMessage("NOT_A_WEBHOOK");
        }
    }

    @Test
    void withoutAMailServerNobodyWaitsForMail() {
        var mail = new SubscribeReminders(Audience.OWES, Kind.MAIL, "ubnd.xa-a@sonla.gov.vn");
        assertThatThrownBy(() -> mail.check(false, false)).hasMessage("MAIL_NOT_SET_UP");
        var webhook = new SubscribeReminders(Audience.OWES, Kind.WEBHOOK, "https://sonla.gov.vn/hook");
        assertThatCode(() -> webhook.check(false, false)).doesNotThrowAnyException();
    }

    private static void check(Kind kind, String address, boolean localAllowed) {
        new SubscribeReminders(Audience.OWES, kind, address).check(localAllowed, true);
    }
}
