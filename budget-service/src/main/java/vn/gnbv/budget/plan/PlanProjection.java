package vn.gnbv.budget.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps of an issued plan what tells which money is meant for it: programme, unit, year. */
@ApplicationScoped
class PlanProjection implements Projection {

    private final Database database;

    PlanProjection(Database database) {
        this.database = database;
    }

    record PlanState(UUID id, int version, int edition, UUID programmeId, UUID unitId, int year) {}

    @Override
    public String topic() {
        return "gnbv.plan";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.plan.v1")) {
            return;
        }
        var plan = event.as(PlanState.class);
        database.write("""
                insert into plan_copies (id, edition, programme_id, unit_id, year, version)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set edition = excluded.edition, programme_id = excluded.programme_id,
                  unit_id = excluded.unit_id, year = excluded.year, version = excluded.version
                where plan_copies.version < excluded.version""", plan.id(), plan.edition(), plan.programmeId(), plan.unitId(), plan.year(), plan.version());
    }
}
