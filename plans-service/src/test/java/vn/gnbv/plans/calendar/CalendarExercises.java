package vn.gnbv.plans.calendar;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.plans.Api;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** The operations on working calendars. */
public final class CalendarExercises {

    private static final AtomicInteger YEAR = new AtomicInteger();

    private CalendarExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "enterWorkingCalendar",
                new Exercise(
                        TestCaller.KEEPER, () -> Call.of("/v1/working-calendars", CalendarFixture.request(year()))),
                "correctWorkingCalendar",
                new Exercise(TestCaller.KEEPER, () -> {
                    var year = year();
                    return Call.of(entered(year), CalendarFixture.request(year)).ifMatch("\"0\"");
                }),
                "listWorkingCalendars",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/working-calendars")),
                "getWorkingCalendar",
                new Exercise(TestCaller.HEALTH, () -> Call.of(entered(year()))),
                "getWorkday",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/working-calendars/days/2024-05-04?plus=15")));
    }

    /** Each exercise has a year of its own; after a hundred of them the years are those of another test. */
    private static int year() {
        return 2000 + YEAR.getAndIncrement() % 101;
    }

    private static String entered(int year) {
        return Api.post(TestCaller.KEEPER, "/v1/working-calendars", CalendarFixture.request(year))
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
