package vn.gnbv.reporting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps which programme, unit and year an issued plan is for. */
@ApplicationScoped
class PlanProjection implements Projection {

    record Plan(
            UUID id,
            int version,
            String state,
            int edition,
            String title,
            UUID programmeId,
            UUID unitId,
            int year,
            @Nullable LocalDate issuedOn) {}

    private final Database database;

    PlanProjection(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "gnbv.plan";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.plan.v1")) {
            return;
        }
        var plan = event.as(Plan.class);
        database.write(
                """
                        insert into plan_copies (id, version, event_id, state, edition, title, programme_id, unit_id, year,
                                                 issued_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set version = excluded.version, event_id = excluded.event_id, state = excluded.state,
                            edition = excluded.edition, title = excluded.title, programme_id = excluded.programme_id,
                            unit_id = excluded.unit_id, year = excluded.year, issued_on = excluded.issued_on
                        where plan_copies.version < excluded.version""",
                plan.id(),
                plan.version(),
                event.id(),
                plan.state(),
                plan.edition(),
                plan.title(),
                plan.programmeId(),
                plan.unitId(),
                plan.year(),
                plan.issuedOn());
    }
}
