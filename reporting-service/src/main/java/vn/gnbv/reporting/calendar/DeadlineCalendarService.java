package vn.gnbv.reporting.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Makes and revokes the addresses of calendars, and reads what stands in one. */
@ApplicationScoped
class DeadlineCalendarService {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeadlineCalendars calendars;
    private final DeadlineCalendarQueries queries;
    private final EventLog events;
    private final Database database;
    private final Caller caller;
    private final Clock clock;

    DeadlineCalendarService(
            DeadlineCalendars calendars,
            DeadlineCalendarQueries queries,
            EventLog events,
            Database database,
            Caller caller,
            Clock clock) {
        this.calendars = calendars;
        this.queries = queries;
        this.events = events;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer create(DeadlineCalendarResource.MakeCalendar command) {
        var organisation = caller.organisation();
        if (organisation == null) {
            throw Problem.of(PlatformProblems.FORBIDDEN);
        }
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var calendar = new DeadlineCalendar(organisation, command.label(), sha256(secret), caller.id(), database.now());
        calendars.persist(calendar);
        log(calendar, "CREATED");
        return Answer.created(
                "/v1/deadline-calendars/" + calendar.id,
                calendar.version,
                DeadlineCalendarView.of(calendar, "/v1/deadline-calendars/" + secret + ".ics"));
    }

    @Transactional
    Answer revoke(UUID id, @Nullable IfMatch ifMatch) {
        var calendar = calendars.of(id, caller.organisation());
        IfMatch.check(ifMatch, calendar.version);
        calendar.revoke();
        log(calendar, "REVOKED");
        return Answer.noContent();
    }

    @Transactional
    List<DeadlineCalendarView> list(@Nullable UUID after, int limit) {
        return calendars.list(caller.organisation(), after, limit).stream()
                .map(calendar -> DeadlineCalendarView.of(calendar, null))
                .toList();
    }

    /** @throws Problem NOT_FOUND when no calendar has this secret, or it has been revoked */
    String feed(String secret) {
        var owner = queries.owner(sha256(secret));
        if (owner == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return new DeadlineFeed(owner.label(), queries.entries(owner.organisationId(), LocalDate.now(clock))).write();
    }

    private void log(DeadlineCalendar calendar, String change) {
        calendars.flush();
        record Told(UUID organisationId, String label, String change) {}
        events.append(new AggregateChange(
                null,
                "vn.gnbv.deadline-calendar.v1",
                calendar.id,
                calendar.version,
                new Told(calendar.organisationId, calendar.label, change),
                null,
                Ids.next(),
                null));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
