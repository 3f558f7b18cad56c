package vn.gnbv.plans;

import java.time.LocalDate;
import java.time.ZoneId;

/** The country's one time zone, in which legal dates begin and end. */
public final class LegalCalendar {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LegalCalendar() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
