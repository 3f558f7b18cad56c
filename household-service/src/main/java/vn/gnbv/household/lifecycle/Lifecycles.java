package vn.gnbv.household.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.database.Database;

/** Tells what a household is on a day, and how it came to be so. */
@ApplicationScoped
public class Lifecycles {

    private final Database database;

    Lifecycles(Database database) {
        this.database = database;
    }

    /** Empty while no decision has recognised the household. */
    public Optional<Standing> standing(UUID household, LocalDate on) {
        return Optional.ofNullable(database.row(
                "select * from household_standing(?, ?)",
                row -> new Standing(
                        LifecycleStatus.valueOf(row.getString("status")),
                        PovertyClass.valueOf(row.getString("poverty_class")),
                        row.getObject("since", LocalDate.class),
                        povertyClass(row.getString("escaped_from")),
                        row.getObject("escaped_on", LocalDate.class),
                        row.getObject("newly_escaped_until", LocalDate.class),
                        row.getObject("recognition_id", UUID.class),
                        row.getObject("round_id", UUID.class)),
                household,
                on));
    }

    /** Latest first. */
    List<StandingView.Moved> movements(UUID household, LocalDate until) {
        return database.rows(
                """
                select * from household_movements where household_id = ? and decided_on <= ?
                order by decided_on desc, seq desc""",
                row -> {
                    var previous = povertyClass(row.getString("previous_class"));
                    var now = PovertyClass.valueOf(row.getString("poverty_class"));
                    var escapedOn = row.getObject("escaped_on", LocalDate.class);
                    var decidedOn = row.getObject("decided_on", LocalDate.class);
                    var lookBack = row.getObject("look_back_months", Integer.class);
                    return new StandingView.Moved(
                            Movement.of(previous, now, escapedOn, decidedOn, lookBack),
                            previous,
                            now,
                            decidedOn,
                            escapedOn,
                            lookBack,
                            row.getObject("round_id", UUID.class));
                },
                household,
                until);
    }

    private static @Nullable PovertyClass povertyClass(@Nullable String name) {
        return name == null ? null : PovertyClass.valueOf(name);
    }
}
