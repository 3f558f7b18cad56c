package vn.gnbv.budget.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps of an issued plan what tells which money is meant for it: programme, unit, year. */
@ApplicationScoped
class PlanProjection implements Projection {

    private final AgroalDataSource database;

    PlanProjection(AgroalDataSource database) {
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
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into plan_copies (id, edition, programme_id, unit_id, year, version)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set edition = excluded.edition,
                          programme_id = excluded.programme_id, unit_id = excluded.unit_id, year = excluded.year,
                          version = excluded.version
                        where plan_copies.version < excluded.version""")) {
            upsert.setObject(1, plan.id());
            upsert.setInt(2, plan.edition());
            upsert.setObject(3, plan.programmeId());
            upsert.setObject(4, plan.unitId());
            upsert.setInt(5, plan.year());
            upsert.setInt(6, plan.version());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of plans took no change", e);
        }
    }
}
