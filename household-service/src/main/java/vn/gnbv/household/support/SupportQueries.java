package vn.gnbv.household.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.household.need.NeedCategory;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads supports; they pass with the unit in which they were given. */
@ApplicationScoped
class SupportQueries {

    private static final String IN_AREA = AreaTree.within("s.unit_id");
    private static final String IN_SIGHT = HouseholdService.inSight("s");

    private static final String SELECT = """
            select s.*, c.category,
                   not exists (select 1 from programme_copies p where p.id = s.programme_id) as programme_unknown,
                   s.component_id is not null
                     and not exists (select 1 from component_copies k where k.id = s.component_id) as component_unknown,
                   s.project_id is not null
                     and not exists (select 1 from project_copies j where j.id = s.project_id) as project_unknown,
                   s.activity_id is not null
                     and not exists (select 1 from activity_copies v where v.id = s.activity_id) as activity_unknown,
                   s.component_id is not null and s.applicability = 'UNKNOWN' as applicability_unknown,
                   coalesce(s.amount_vnd > s.norm_vnd, false) as above_norm,
                   array(select jsonb_array_elements_text(s.reasons)) as told_reasons,
                   array(select n.id from needs n where n.support_id = s.id order by n.id) as needs,
                   array(select array[e.content, e.supported_on::text, r.reason_vi, r.reason_en, r.legal_basis]
                         from support_warnings w join supports e on e.id = w.earlier_id join support_rules r on r.id = w.rule_id
                         where w.support_id = s.id order by e.id) as warnings
            from supports s join support_contents c on c.code = s.content""";

    private static final List<String> FLAGS = List.of(
            "PROGRAMME_UNKNOWN",
            "COMPONENT_UNKNOWN",
            "PROJECT_UNKNOWN",
            "ACTIVITY_UNKNOWN",
            "APPLICABILITY_UNKNOWN",
            "ABOVE_NORM");

    private final Database database;

    SupportQueries(Database database) {
        this.database = database;
    }

    Optional<SupportView> find(UUID id, @Nullable UUID area) {
        return Query.of(SELECT)
                .where("s.id = ?", id)
                .where(IN_SIGHT, area, area)
                .first(database, SupportQueries::view);
    }

    List<SupportView> list(SupportQuery asked, @Nullable UUID area, @Nullable UUID after, int limit) {
        var rows = Query.of(SELECT);
        return (asked.householdId == null ? rows.where(IN_AREA, area) : rows.where(IN_SIGHT, area, area))
                .whereGiven(asked.householdId, "s.household_id = ?")
                .whereGiven(asked.memberId, "s.member_id = ?")
                .whereGiven(asked.unitId, IN_AREA)
                .whereGiven(asked.componentId, "s.component_id = ?")
                .whereGiven(asked.projectId, "s.project_id = ?")
                .whereGiven(asked.content, "s.content = ?")
                .whereGiven(asked.from, "s.supported_on >= ?")
                .whereGiven(asked.to, "s.supported_on <= ?")
                .whereGiven(after, "s.id > ?")
                .then("order by s.id limit ?", limit)
                .list(database, SupportQueries::view);
    }

    boolean hasMember(UUID household, UUID member, LocalDate on) {
        return database.row("select 1 from household_members_on(?, ?) where id = ?", row -> true, household, on, member)
                != null;
    }

    void warn(UUID support, List<RepeatCheck.Finding> findings) {
        database.writeAll(
                "insert into support_warnings (support_id, earlier_id, rule_id) values (?, ?, ?)",
                findings.stream()
                        .filter(finding -> finding.rule() != null)
                        .map(finding -> new @Nullable Object[] {
                            support,
                            finding.earlier().supportId(),
                            finding.rule().id()
                        })
                        .toList());
    }

    private static SupportView view(ResultSet row) throws SQLException {
        var status = row.getString("status");
        var flags = new ArrayList<String>();
        for (var flag : FLAGS) {
            if (row.getBoolean(flag)) {
                flags.add(flag);
            }
        }
        return new SupportView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("household_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("content"),
                NeedCategory.valueOf(row.getString("category")),
                row.getObject("programme_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("activity_id", UUID.class),
                SupportSource.valueOf(row.getString("source")),
                row.getObject("supported_on", LocalDate.class),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("amount_vnd", Long.class),
                row.getObject("norm_vnd", Long.class),
                row.getString("norm_basis"),
                row.getString("decision_number"),
                row.getBoolean("sample"),
                status == null ? null : LifecycleStatus.valueOf(status),
                EligibilityVerdict.valueOf(row.getString("eligibility")),
                Arrays.stream((String[]) row.getArray("told_reasons").getArray())
                        .map(EligibilityReason::of)
                        .toList(),
                warnings(row),
                List.of((UUID[]) row.getArray("needs").getArray()),
                SupportState.valueOf(row.getString("state")),
                row.getObject("cancelled_on", LocalDate.class),
                row.getString("cancel_reason"),
                flags,
                Database.instant(row, "recorded_at"));
    }

    private static List<SupportView.Warning> warnings(ResultSet row) throws SQLException {
        var warnings = new ArrayList<SupportView.Warning>();
        for (var told : (Object[]) row.getArray("warnings").getArray()) {
            var text = (String[]) told;
            warnings.add(new SupportView.Warning(text[0], LocalDate.parse(text[1]), text[2], text[3], text[4]));
        }
        return warnings;
    }
}
