package vn.gnbv.reporting.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps the amounts of a budget line and whose it is. */
@ApplicationScoped
class BudgetProjection implements Projection {

    record BudgetLine(
            UUID id,
            int version,
            UUID programmeId,
            @Nullable UUID componentId,
            UUID unitId,
            @Nullable UUID holderOrganisationId,
            @Nullable List<UUID> leadOrganisationIds,
            int year,
            @Nullable UUID parentLineId,
            long assignedVnd,
            long adjustedVnd,
            long allocatedVnd,
            long disbursedVnd,
            String state) {

        UUID[] leads() {
            return leadOrganisationIds == null ? new UUID[0] : leadOrganisationIds.toArray(UUID[]::new);
        }
    }

    private final Database database;

    BudgetProjection(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "gnbv.budget";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.budget-line.v1")) {
            return;
        }
        var line = event.as(BudgetLine.class);
        database.write(
                """
                        insert into budget_line_copies (id, version, event_id, programme_id, component_id, unit_id,
                          holder_organisation_id, lead_organisation_ids, year, parent_line_id, assigned_vnd, adjusted_vnd,
                          allocated_vnd, disbursed_vnd, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set version = excluded.version, event_id = excluded.event_id,
                            programme_id = excluded.programme_id, component_id = excluded.component_id,
                            unit_id = excluded.unit_id, holder_organisation_id = excluded.holder_organisation_id,
                            lead_organisation_ids = excluded.lead_organisation_ids, year = excluded.year,
                            parent_line_id = excluded.parent_line_id, assigned_vnd = excluded.assigned_vnd,
                            adjusted_vnd = excluded.adjusted_vnd, allocated_vnd = excluded.allocated_vnd,
                            disbursed_vnd = excluded.disbursed_vnd, state = excluded.state
                        where budget_line_copies.version < excluded.version""",
                line.id(),
                line.version(),
                event.id(),
                line.programmeId(),
                line.componentId(),
                line.unitId(),
                line.holderOrganisationId(),
                line.leads(),
                line.year(),
                line.parentLineId(),
                line.assignedVnd(),
                line.adjustedVnd(),
                line.allocatedVnd(),
                line.disbursedVnd(),
                line.state());
    }
}
