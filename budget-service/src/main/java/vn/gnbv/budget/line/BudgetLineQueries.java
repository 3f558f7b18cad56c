package vn.gnbv.budget.line;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;

/** The lines past the object mapper: lists, single reads, and the one hot change, a payment. */
@ApplicationScoped
class BudgetLineQueries {

    private static final String COLUMNS = """
            l.id, l.version, l.decision_id, l.assigned_on, l.programme_id, l.component_id, l.unit_id,
            l.holder_organisation_id, l.lead_organisation_ids, l.year, l.origin_year, l.source, l.capital_type,
            l.parent_line_id, l.assigned_vnd, l.adjusted_vnd, l.allocated_vnd, l.carried_in_vnd, l.carried_out_vnd,
            l.committed_vnd, l.advanced_vnd, l.disbursed_vnd, l.cancelled_vnd, l.available_vnd, l.state, l.frozen_by,
            l.frozen_basis, l.flags""";

    private static final String IN_AREA = AreaTree.within("l.scope_unit_id", "l.assigned_on");

    /** The line after a payment, and who had recorded the decision that assigned it. */
    record Paid(BudgetLineView line, String assignedBy) {}

    private final AgroalDataSource database;

    BudgetLineQueries(AgroalDataSource database) {
        this.database = database;
    }

    Optional<BudgetLineView> find(UUID id, @Nullable UUID area) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select " + COLUMNS + " from budget_lines l where l.id = ? and " + IN_AREA)) {
            query.setObject(1, id);
            query.setObject(2, area);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(view(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    List<BudgetLineView> list(LineFilter filter, @Nullable UUID area, @Nullable UUID after, int limit) {
        var conditions = new StringBuilder(IN_AREA);
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(area);
        filter.forEach((condition, parameter) -> {
            conditions.append(" and ").append(condition);
            parameters.add(parameter);
        });
        if (after != null) {
            conditions.append(" and l.id > ?");
            parameters.add(after);
        }
        parameters.add(limit);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select " + COLUMNS + " from budget_lines l where " + conditions + " order by l.id limit ?")) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (var row = query.executeQuery()) {
                var lines = new ArrayList<BudgetLineView>();
                while (row.next()) {
                    lines.add(view(row));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Those of the lines that lie in the area. */
    Set<UUID> within(@Nullable UUID area, Collection<UUID> ids) {
        return ids("select l.id from budget_lines l where l.id = any (?) and " + IN_AREA, ids, area);
    }

    /** Those of the ids that lines have already. */
    Set<UUID> taken(Collection<UUID> ids) {
        return ids("select l.id from budget_lines l where l.id = any (?)", ids);
    }

    Set<UUID> ofUnitAndBelow(UUID unit) {
        return ids("""
                select l.id from budget_lines l where l.unit_id = ?
                   or l.unit_id in (select p.unit_id from area_paths p where p.ancestor_id = ?)""", unit, unit);
    }

    Set<UUID> ofOrganisation(UUID organisation) {
        return ids("""
                select l.id from budget_lines l
                where l.holder_organisation_id = ? or l.lead_organisation_ids @> array[?]""", organisation, organisation);
    }

    Set<UUID> ofProgramme(UUID programme) {
        return ids("select l.id from budget_lines l where l.programme_id = ?", programme);
    }

    Set<UUID> ofComponentAndItsParts(UUID component) {
        return ids("""
                with recursive part(id) as (
                  select ?::uuid union select c.id from component_copies c join part on c.parent_id = part.id
                )
                select l.id from budget_lines l where l.component_id in (select id from part)""", component);
    }

    /**
     * Pays from a line if it is open, in the area, of that capital type and year, and has enough left; all in one
     * statement, so that payments on one line wait for each other and never fail for that.
     */
    Optional<Paid> disburse(UUID id, @Nullable UUID area, long vnd, CapitalType capitalType, LocalDate paidOn) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update budget_lines l set disbursed_vnd = l.disbursed_vnd + ?, version = l.version + 1
                        where l.id = ? and l.state = 'OPEN' and l.capital_type = ? and l.available_vnd >= ?
                          and ?::date between make_date(l.year, 1, 1) and make_date(l.year + 1, 1, 31) and %s
                        returning %s, (select d.recorded_by from budget_decisions d where d.id = l.decision_id)
                          as assigned_by""".formatted(IN_AREA, COLUMNS))) {
            update.setLong(1, vnd);
            update.setObject(2, id);
            update.setString(3, capitalType.name());
            update.setLong(4, vnd);
            update.setDate(5, Date.valueOf(paidOn));
            update.setObject(6, area);
            try (var row = update.executeQuery()) {
                return row.next() ? Optional.of(new Paid(view(row), row.getString("assigned_by"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private Set<UUID> ids(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameter(connection, parameters[i]));
            }
            try (var row = query.executeQuery()) {
                var ids = new HashSet<UUID>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        return value instanceof Collection<?> ids ? connection.createArrayOf("uuid", ids.toArray()) : value;
    }

    private static BudgetLineView view(ResultSet row) throws SQLException {
        return new BudgetLineView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("decision_id", UUID.class),
                row.getDate("assigned_on").toLocalDate(),
                row.getObject("programme_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("holder_organisation_id", UUID.class),
                List.of((UUID[]) row.getArray("lead_organisation_ids").getArray()),
                row.getInt("year"),
                row.getInt("origin_year"),
                Source.valueOf(row.getString("source")),
                CapitalType.valueOf(row.getString("capital_type")),
                row.getObject("parent_line_id", UUID.class),
                row.getLong("assigned_vnd"),
                row.getLong("adjusted_vnd"),
                row.getLong("allocated_vnd"),
                row.getObject("carried_in_vnd", Long.class),
                row.getLong("carried_out_vnd"),
                row.getLong("committed_vnd"),
                row.getLong("advanced_vnd"),
                row.getLong("disbursed_vnd"),
                row.getLong("cancelled_vnd"),
                row.getLong("available_vnd"),
                row.getString("state"),
                BudgetLineView.freeze(row.getObject("frozen_by", UUID.class), row.getString("frozen_basis")),
                List.of((String[]) row.getArray("flags").getArray()));
    }

    private static IllegalStateException unavailable(SQLException e) {
        return new IllegalStateException("The budget lines are not to be had", e);
    }
}
