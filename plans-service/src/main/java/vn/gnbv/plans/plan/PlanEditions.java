package vn.gnbv.plans.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.plans.Query;

/** The editions of plans as they were issued, byte for byte. */
@ApplicationScoped
class PlanEditions {

    /** The bytes of an edition and their fingerprint. */
    record Document(byte[] bytes, String sha256) {}

    private final AgroalDataSource database;
    private final ObjectMapper json;

    PlanEditions(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps the plan as it is now as its edition. */
    void keep(PlanView plan) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into plan_editions (plan_id, edition, number, number_unknown, issued_on,
                                                   issued_on_precision, reason, document, sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            var document = json.writeValueAsBytes(plan);
            insert.setObject(1, plan.id());
            insert.setInt(2, plan.edition());
            insert.setString(3, plan.number());
            insert.setBoolean(4, plan.numberUnknown());
            insert.setObject(5, plan.issuedOn());
            insert.setString(6, String.valueOf(plan.issuedOnPrecision()));
            insert.setString(7, plan.reason());
            insert.setBytes(8, document);
            insert.setString(9, sha256(document));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The edition was not kept", e);
        }
    }

    List<EditionView> of(UUID plan) {
        return Query.of("""
                        select plan_id, edition, number, number_unknown, issued_on, issued_on_precision, reason, sha256,
                               octet_length(document) as size, recorded_at
                        from plan_editions""")
                .where("plan_id = ?", plan)
                .then("order by edition")
                .list(
                        database,
                        row -> new EditionView(
                                row.getObject("plan_id", UUID.class),
                                row.getInt("edition"),
                                row.getString("number"),
                                row.getBoolean("number_unknown"),
                                row.getObject("issued_on", LocalDate.class),
                                DatePrecision.valueOf(row.getString("issued_on_precision")),
                                row.getString("reason"),
                                row.getString("sha256"),
                                row.getInt("size"),
                                row.getTimestamp("recorded_at").toInstant()));
    }

    Optional<Document> document(UUID plan, int edition) {
        return Query.of("select document, sha256 from plan_editions")
                .where("plan_id = ?", plan)
                .where("edition = ?", edition)
                .first(database, row -> new Document(row.getBytes(1), row.getString(2)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
