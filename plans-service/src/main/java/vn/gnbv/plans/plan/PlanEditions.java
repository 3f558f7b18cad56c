package vn.gnbv.plans.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** The editions of plans as they were issued, byte for byte. */
@ApplicationScoped
class PlanEditions {

    /** The bytes of an edition and their fingerprint. */
    record Document(byte[] bytes, String sha256) {}

    private final Database database;
    private final ObjectMapper json;

    PlanEditions(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps the plan as it is now as its edition. */
    void keep(PlanView plan) {
        var document = written(plan);
        database.write(
                """
                        insert into plan_editions (plan_id, edition, number, number_unknown, issued_on,
                                                   issued_on_precision, reason, document, sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                plan.id(),
                plan.edition(),
                plan.number(),
                plan.numberUnknown(),
                plan.issuedOn(),
                plan.issuedOnPrecision(),
                plan.reason(),
                document,
                sha256(document));
    }

    private byte[] written(PlanView plan) {
        try {
            return json.writeValueAsBytes(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
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

    /** What differs between two editions; empty where the plan has not both. */
    Optional<DifferencesView> differences(UUID plan, int from, int to) {
        return document(plan, from).flatMap(old -> document(plan, to)
                .map(now -> DifferencesView.between(plan, from, to, read(old), read(now))));
    }

    private JsonNode read(Document document) {
        try {
            return json.readTree(document.bytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
