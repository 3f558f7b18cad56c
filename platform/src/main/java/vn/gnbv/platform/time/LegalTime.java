package vn.gnbv.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Việt Nam's one time zone, in which legal dates begin and end, and the one clock that tells what day it is there. */
public final class LegalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LegalTime() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.system(ZONE);
    }

    /** @throws Problem DATE_IN_FUTURE: what has not been signed, paid or found yet cannot be recorded */
    public static void requirePast(LocalDate date, Clock clock) {
        if (date.isAfter(LocalDate.now(clock))) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE);
        }
    }

    /** The instant from which on it is too late: 24:00 of the day, which is 17:00 UTC. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The legal day on which an instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
