package vn.gnbv.plans.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.platform.attachment.AttachedFile;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads papers and what they rest on, and keeps the edges between them. */
@ApplicationScoped
class DocumentQueries {

    /** What a list of papers can be narrowed by. */
    record DocumentFilter(
            @Nullable UUID issuerOrganisationId,
            @Nullable String type,
            @Nullable Integer year,
            @Nullable UUID recipientId) {}

    /** A file of a paper with its bytes, and the number of its paper for its name. */
    record Attachment(
            String sha256,
            String mediaType,
            byte[] content,
            @Nullable String number) {}

    private static final String SUMMARY = """
            d.id, d.version, d.state, d.number_text, d.type, d.subject, d.issuer_organisation_id, d.issuer_name,
            d.issued_on, d.issued_on_precision""";

    /** What is issued is for everybody, a draft for who keeps it. */
    private static final String VISIBLE =
            "(d.state = 'ISSUED' or d.keeper_organisation_id is not distinct from ?::uuid)";

    private final Database database;

    DocumentQueries(Database database) {
        this.database = database;
    }

    List<DocumentSummary> list(@Nullable UUID organisation, DocumentFilter filter, Cursor after, int limit) {
        var query = Query.of("select " + SUMMARY + " from documents d")
                .where(VISIBLE, organisation)
                .whereGiven(filter.issuerOrganisationId(), "d.issuer_organisation_id = ?")
                .whereGiven(filter.type(), "d.type = ?")
                .whereGiven(filter.year(), "extract(year from d.issued_on) = ?")
                .whereGiven(
                        filter.recipientId(),
                        "d.recipients @> jsonb_build_array(jsonb_build_object('organisationId', ?::text))");
        if (!after.isFirst()) {
            query.where(
                    "(coalesce(d.issued_on, date '0001-01-01') < ?::date"
                            + " or coalesce(d.issued_on, date '0001-01-01') = ?::date and d.id > ?)",
                    after.text(0),
                    after.text(0),
                    after.uuid(1));
        }
        return query.then("order by coalesce(d.issued_on, date '0001-01-01') desc, d.id limit ?", limit)
                .list(database, DocumentQueries::summary);
    }

    List<BasisView> bases(UUID document) {
        return database.rows("""
                select d.id, d.number_text, d.issued_on, d.issued_on_precision
                from document_bases b join documents d on d.id = b.basis_id
                where b.document_id = ? order by b.position""", DocumentQueries::basis, document);
    }

    List<BasisView> named(List<UUID> ids) {
        var found = Query.of("select d.id, d.number_text, d.issued_on, d.issued_on_precision from documents d")
                .where("d.id = any (?::uuid[])", (Object) ids.toArray(UUID[]::new))
                .list(database, DocumentQueries::basis);
        return ids.stream()
                .flatMap(id -> found.stream().filter(basis -> basis.id().equals(id)))
                .toList();
    }

    /** Those of the ids that the organisation may see. */
    Set<UUID> visible(Collection<UUID> ids, @Nullable UUID organisation) {
        return new HashSet<>(Query.of("select d.id from documents d")
                .where("d.id = any (?::uuid[])", (Object) ids.toArray(UUID[]::new))
                .where(VISIBLE, organisation)
                .list(database, row -> row.getObject(1, UUID.class)));
    }

    /** What the paper rests on, or what rests on it, to a depth, by the shortest way. */
    List<BasisView.Node> around(UUID document, boolean below, int depth, @Nullable UUID organisation) {
        var from = below ? "b.document_id" : "b.basis_id";
        var to = below ? "b.basis_id" : "b.document_id";
        return database.rows(
                """
                with recursive step(id, depth) as (
                  select ?::uuid, 0
                  union
                  select %2$s, s.depth + 1 from step s join document_bases b on %1$s = s.id where s.depth < ?
                ), nearest as (
                  select id, min(depth) as depth from step group by id
                )
                select n.depth,
                       array(select %1$s from document_bases b join nearest m on m.id = %1$s
                             where %2$s = n.id and m.depth = n.depth - 1 order by 1) as through,
                       %3$s
                from nearest n join documents d on d.id = n.id
                where n.depth > 0 and %4$s
                order by n.depth, coalesce(d.issued_on, date '0001-01-01') desc, d.id""".formatted(from, to, SUMMARY, VISIBLE), DocumentQueries::node, document, depth, organisation);
    }

    /** Which of the bases themselves rest on the paper. Locked against two edges that would close a circle at once. */
    Set<UUID> restingOn(UUID document, Collection<UUID> bases) {
        database.row("select pg_advisory_xact_lock(hashtext('document_bases'))", row -> true);
        return new HashSet<>(
                database.rows("""
                with recursive above(id) as (
                  select ?::uuid
                  union
                  select b.document_id from above a join document_bases b on b.basis_id = a.id
                )
                select id from above where id = any (?::uuid[])""", row -> row.getObject(1, UUID.class), document, bases.toArray(UUID[]::new)));
    }

    void keepBases(UUID document, List<UUID> bases) {
        database.write("delete from document_bases where document_id = ?", document);
        for (int i = 0; i < bases.size(); i++) {
            database.write(
                    "insert into document_bases (document_id, position, basis_id) values (?, ?, ?)",
                    document,
                    i,
                    bases.get(i));
        }
    }

    /** The paper of the same issuer, symbol, number and year. */
    Optional<UUID> same(UUID other, @Nullable String key) {
        return Query.of("select id from documents")
                .where("paper_key = ?", key)
                .where("id <> ?", other)
                .first(database, row -> row.getObject(1, UUID.class));
    }

    boolean knowsProgramme(UUID programme) {
        return database.row("select 1 from programmes where id = ?", row -> true, programme) != null;
    }

    List<AttachmentView> attachments(UUID document) {
        return database.rows(
                "select sha256, media_type, size from document_attachments where document_id = ? order by added_at, sha256",
                row -> new AttachmentView(row.getString(1), row.getString(2), row.getInt(3)),
                document);
    }

    void attach(UUID document, AttachedFile file) {
        database.write(
                "insert into document_attachments (document_id, sha256, media_type, size, content) values (?, ?, ?, ?, ?)",
                document,
                file.sha256(),
                file.kind().mediaType(),
                file.content().length,
                file.content());
    }

    Optional<Attachment> attachment(UUID document, String sha256, @Nullable UUID organisation) {
        return Query.of("""
                        select a.sha256, a.media_type, a.content, d.number_text
                        from document_attachments a join documents d on d.id = a.document_id""")
                .where("a.document_id = ?", document)
                .where("a.sha256 = ?", sha256)
                .where(VISIBLE, organisation)
                .first(
                        database,
                        row -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4)));
    }

    private static BasisView basis(ResultSet row) throws SQLException {
        return new BasisView(
                row.getObject("id", UUID.class),
                row.getString("number_text"),
                row.getObject("issued_on", LocalDate.class),
                precision(row));
    }

    private static BasisView.Node node(ResultSet row) throws SQLException {
        var through = (UUID[]) row.getArray("through").getArray();
        return new BasisView.Node(row.getInt("depth"), Arrays.asList(through), summary(row));
    }

    private static DocumentSummary summary(ResultSet row) throws SQLException {
        return new DocumentSummary(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                DocumentState.valueOf(row.getString("state")),
                row.getString("number_text"),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("issuer_organisation_id", UUID.class),
                row.getString("issuer_name"),
                row.getObject("issued_on", LocalDate.class),
                precision(row));
    }

    private static @Nullable DatePrecision precision(ResultSet row) throws SQLException {
        var precision = row.getString("issued_on_precision");
        return precision == null ? null : DatePrecision.valueOf(precision);
    }
}
