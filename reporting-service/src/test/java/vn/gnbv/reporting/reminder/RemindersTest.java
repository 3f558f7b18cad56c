package vn.gnbv.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.MailCatcher;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class RemindersTest {

    private static final LocalDate TODAY = LocalDate.now(LegalTime.ZONE);

    private record Received(Map<String, List<String>> headers, String body) {}

    private final Desk commune = Desk.of(TestCaller.COMMUNE_A);
    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int answer = 204;

    @Inject
    ReminderRound round;

    @Inject
    ReminderSender sender;

    @BeforeEach
    void beginAlone() throws Exception {
        TestDatabase.empty();
        SongMa.plant();
        MailCatcher.server().purgeEmailFromAllMailboxes();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::receive);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theAgencyIsToldStepByStepAndItsSuperiorWhenItIsOverdue() throws Exception {
        subscribe(commune, "OWES", "MAIL", "xa-a@gnbv.test");
        subscribe(labour, "RECEIVES", "MAIL", "phong@gnbv.test");
        var soon = owed(Place.COMMITTEE_A, TODAY.plusDays(3));
        owed(Place.COMMITTEE_A, TODAY.plusDays(20));
        round.go(TODAY);
        round.go(TODAY);
        sender.send();
        sender.send();
        assertThat(changes(soon)).containsExactly("DUE_SOON");
        var mails = MailCatcher.server().getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getAllRecipients()[0]).hasToString("xa-a@gnbv.test");
        assertThat(mails[0].getSubject()).endsWith("0 quá hạn, 1 sắp đến hạn");
        assertThat(text(mails[0])).contains("UBND Thị trấn Sông Mã", "còn 3 ngày");

        round.go(TODAY.plusDays(2));
        round.go(TODAY.plusDays(4));
        sender.send();
        assertThat(changes(soon)).containsExactly("DUE_SOON", "DUE_SOON", "OVERDUE");
        assertThat(MailCatcher.server().getReceivedMessages())
                .as("two more to the commune, one to its superior")
                .hasSize(4);
        var superior = MailCatcher.server().getReceivedMessages()[3].getAllRecipients()[0];
        var agency = MailCatcher.server().getReceivedMessages()[2].getAllRecipients()[0];
        assertThat(List.of(agency.toString(), superior.toString()))
                .containsExactlyInAnyOrder("xa-a@gnbv.test", "phong@gnbv.test");

        round.go(TODAY.plusDays(10));
        assertThat(changes(soon)).as("overdue for a week is told once").hasSize(3);
        round.go(TODAY.plusDays(11));
        assertThat(changes(soon)).containsExactly("DUE_SOON", "DUE_SOON", "OVERDUE", "OVERDUE");
    }

    @Test
    void whatWasHandedInOrOpenedAfterItsDayIsNotReminded() {
        var handedIn = owed(Place.COMMITTEE_A, TODAY.plusDays(1));
        commune.submit(commune.draft(handedIn));
        var late = owed(Place.COMMITTEE_B, TODAY.minusDays(5));
        round.go(TODAY);
        assertThat(changes(handedIn)).isEmpty();
        assertThat(changes(late)).isEmpty();
    }

    @Test
    void ofAClosedPeriodNobodyIsReminded() {
        var owed = owed(Place.COMMITTEE_A, TODAY.plusDays(1));
        round.go(TODAY);
        TestDatabase.execute("""
                insert into period_closings
                select gen_random_uuid(), regime_id, period_key, receiver_organisation_id, null, now(), 'SAMPLE'
                from obligations where id = '%s'""".formatted(owed));
        round.go(TODAY.plusDays(2));
        assertThat(changes(owed)).containsExactly("DUE_SOON");
    }

    @Test
    void aWebhookIsCalledSignedAndAgainAfterAFailureWithTheSameId() throws Exception {
        var secret = commune.post("/v1/reminder-subscriptions", subscription("OWES", "WEBHOOK", hook()))
                .statusCode(201)
                .extract()
                .<String>path("secret");
        commune.get("/v1/reminder-subscriptions").body("items[0].secret", nullValue());
        var owed = owed(Place.COMMITTEE_A, TODAY.plusDays(1));
        answer = 503;
        round.go(TODAY);
        sender.send();
        assertThat(received).hasSize(1);
        sender.send();
        assertThat(received).as("not before its time").hasSize(1);
        answer = 204;
        TestDatabase.execute("update reminder_deliveries set next_attempt_at = now()");
        sender.send();
        sender.send();
        assertThat(received).hasSize(2);
        assertThat(received.get(1).headers().get("Webhook-id"))
                .isEqualTo(received.get(0).headers().get("Webhook-id"));
        for (var call : received) {
            new Webhook(secret).verify(call.body(), lowerCase(call.headers()));
            assertThat(call.body())
                    .contains("obligations.reminded", owed.toString())
                    .doesNotContain("UBND");
        }
        assertThat(TestDatabase.query("select state || ' ' || attempts from reminder_deliveries"))
                .containsExactly("SENT 2");
    }

    @Test
    void anAddressThatIsGoneIsToldNoMore() {
        subscribe(commune, "OWES", "WEBHOOK", hook());
        owed(Place.COMMITTEE_A, TODAY.plusDays(1));
        answer = 410;
        round.go(TODAY);
        sender.send();
        assertThat(TestDatabase.query("select state || ' ' || failure from reminder_deliveries"))
                .containsExactly("GIVEN_UP status 410");
        commune.get("/v1/reminder-subscriptions").body("items[0].state", is("FAILED"));
    }

    @Test
    void whatWasGivenUpIsDeliveredAgainWithTheSameIdAndItsSubscriptionGoesOn() {
        var subscription = subscribe(commune, "OWES", "WEBHOOK", hook());
        owed(Place.COMMITTEE_A, TODAY.plusDays(1));
        answer = 410;
        round.go(TODAY);
        sender.send();
        var deliveries = "/v1/reminder-deliveries?subscriptionId=" + subscription;
        String id = commune.get(deliveries)
                .statusCode(200)
                .body("items.state", contains("GIVEN_UP"))
                .body("items[0].failure", is("status 410"))
                .body("items[0].nextAttemptAt", nullValue())
                .extract()
                .path("items[0].id");
        var again = "/v1/reminder-deliveries/" + id + "/redelivery";
        labour.post(again, "").statusCode(404);
        answer = 204;
        commune.post(again, "").statusCode(200).body("state", is("PENDING")).body("attempts", is(0));
        commune.get("/v1/reminder-subscriptions").body("items[0].state", is("ACTIVE"));
        sender.send();
        assertThat(received).hasSize(2);
        assertThat(received.get(1).headers().get("Webhook-id")).containsExactly(id);
        commune.get(deliveries).body("items.state", contains("SENT")).body("items[0].attempts", is(1));
        commune.post(again, "").statusCode(200);
        sender.send();
        assertThat(received).as("what has arrived can be asked for again too").hasSize(3);
    }

    @Test
    void toAStoppedOrReplacedSubscriptionNothingIsDeliveredAgain() {
        var subscription = subscribe(commune, "OWES", "WEBHOOK", hook());
        owed(Place.COMMITTEE_A, TODAY.plusDays(1));
        answer = 410;
        round.go(TODAY);
        sender.send();
        var again = "/v1/reminder-deliveries/"
                + commune.get("/v1/reminder-deliveries").extract().path("items[0].id") + "/redelivery";
        subscribe(commune, "OWES", "WEBHOOK", hook());
        commune.post(again, "").statusCode(409).body("code", is("SUBSCRIBED_ALREADY"));
        commune.delete("/v1/reminder-subscriptions/" + subscription, 1).statusCode(204);
        commune.post(again, "").statusCode(409).body("code", is("SUBSCRIPTION_STOPPED"));
        assertThat(TestDatabase.query("select state from reminder_deliveries")).containsExactly("GIVEN_UP");
    }

    @Test
    void theSameAddressIsNotToldTwiceAndAStoppedOneNoMore() {
        var id = subscribe(commune, "OWES", "MAIL", "xa-a@gnbv.test");
        commune.post("/v1/reminder-subscriptions", subscription("OWES", "MAIL", "xa-a@gnbv.test"))
                .statusCode(409)
                .body("code", is("SUBSCRIBED_ALREADY"));
        Desk.of(TestCaller.COMMUNE_B)
                .delete("/v1/reminder-subscriptions/" + id, 0)
                .statusCode(404);
        commune.delete("/v1/reminder-subscriptions/" + id, 0).statusCode(204);
        owed(Place.COMMITTEE_A, TODAY.plusDays(1));
        round.go(TODAY);
        sender.send();
        assertThat(MailCatcher.server().getReceivedMessages()).isEmpty();
    }

    @Test
    void theTextToPasteNamesWhoIsMissing() {
        var owed = owed(Place.COMMITTEE_A, TODAY.plusDays(3));
        var regime = TestDatabase.query("select regime_id from obligations where id = '" + owed + "'")
                .getFirst();
        labour.get("/v1/reminders/text?regimeId=" + regime + "&periodKey=2024-05")
                .statusCode(200)
                .body("reports", is(1))
                .body("text", containsString("- UBND Thị trấn Sông Mã: Kỳ"))
                .body("text", containsString("còn 3 ngày"));
        commune.get("/v1/reminders/text?regimeId=" + regime + "&periodKey=2024-05")
                .statusCode(403);
        labour.get("/v1/reminder-subscriptions").body("items", hasSize(0));
    }

    private void receive(HttpExchange call) throws IOException {
        received.add(new Received(
                Map.copyOf(call.getRequestHeaders()),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        call.sendResponseHeaders(answer, -1);
        call.close();
    }

    private String hook() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private static String subscribe(Desk desk, String audience, String kind, String address) {
        return desk.post("/v1/reminder-subscriptions", subscription(audience, kind, address))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String subscription(String audience, String kind, String address) {
        return "{\"audience\": \"%s\", \"kind\": \"%s\", \"address\": \"%s\"}".formatted(audience, kind, address);
    }

    private static UUID owed(UUID reporter, LocalDate due) {
        return SongMa.obligation(reporter, "2024-05", due.toString());
    }

    private static List<String> changes(UUID obligation) {
        return TestDatabase.query("select payload ->> 'change' from event_log where key = '" + obligation
                + "' and topic = 'gnbv.obligation' order by version");
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(e -> e.getKey().toLowerCase(), Map.Entry::getValue));
    }
}
