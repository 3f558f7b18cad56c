package vn.gnbv.platform.thing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import vn.gnbv.platform.event.EventNotApplicable;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Counts how often it was applied, so that a test sees what a repeat does. */
@ApplicationScoped
class PlanCopyProjection implements Projection {

    record PlanCopy(UUID id, int version, String name) {}

    private final AgroalDataSource database;

    PlanCopyProjection(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "gnbv.plan";
    }

    @Override
    public void apply(ReceivedEvent event) {
        var plan = event.as(PlanCopy.class);
        if ("impossible".equals(plan.name()) && !Fix.applied) {
            throw new EventNotApplicable("a plan cannot be impossible");
        }
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into plan_copies (id, name, version) values (?, ?, ?)
                        on conflict (id) do update set name = excluded.name, version = excluded.version,
                                                       applied = plan_copies.applied + 1
                        where plan_copies.version < excluded.version""")) {
            upsert.setObject(1, plan.id());
            upsert.setString(2, plan.name());
            upsert.setInt(3, plan.version());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands for the release that mends what made the event impossible. */
    static final class Fix {
        static volatile boolean applied;

        private Fix() {}
    }
}
