package vn.gnbv.household.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** All rules on what is given twice: rows that are added and never change. */
@ApplicationScoped
class SupportRules {

    private final Database database;

    SupportRules(Database database) {
        this.database = database;
    }

    void add(SupportRule rule, String by) {
        database.write(
                """
                insert into support_rules (id, first_content, second_content, verdict, within_months, apart_after_months,
                                           valid_from, reason_vi, reason_en, legal_basis, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rule.id(),
                rule.firstContent(),
                rule.secondContent(),
                rule.verdict(),
                rule.withinMonths(),
                rule.apartAfterMonths(),
                rule.validFrom(),
                rule.reasonVi(),
                rule.reasonEn(),
                rule.legalBasis(),
                by);
    }

    Optional<SupportRule> find(UUID id) {
        return Query.of("select * from support_rules").where("id = ?", id).first(database, SupportRules::rule);
    }

    List<SupportRule> list(@Nullable String content, @Nullable UUID after, int limit) {
        var query = Query.of("select * from support_rules");
        if (content != null) {
            query.where("first_content = ? or second_content = ?", content, content);
        }
        return query.whereGiven(after, "id > ?")
                .then("order by id limit ?", limit)
                .list(database, SupportRules::rule);
    }

    /** In the order in which they were stated. */
    RepeatCheck of(String content) {
        return new RepeatCheck(Query.of("select * from support_rules")
                .where("first_content = ? or second_content = ?", content, content)
                .then("order by seq")
                .list(database, SupportRules::rule));
    }

    private static SupportRule rule(ResultSet row) throws SQLException {
        return new SupportRule(
                row.getObject("id", UUID.class),
                SupportRule.VERSION,
                row.getString("first_content"),
                row.getString("second_content"),
                RepeatVerdict.valueOf(row.getString("verdict")),
                row.getObject("within_months", Integer.class),
                row.getObject("apart_after_months", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason_vi"),
                row.getString("reason_en"),
                row.getString("legal_basis"));
    }
}
