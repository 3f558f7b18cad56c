package vn.gnbv.plans.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.directory.UnitImportView.Kind;
import vn.gnbv.plans.directory.UnitImportView.ListSummary;
import vn.gnbv.plans.directory.UnitImportView.State;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** All imports of units: what was brought, and what it has changed or would change. */
@ApplicationScoped
class UnitImports {

    /** A difference and its place in the preview. */
    record Numbered(int position, ListChange change) {}

    private final Database database;

    UnitImports(Database database) {
        this.database = database;
    }

    Optional<UnitImportView> find(UUID id) {
        return Query.of("select * from administrative_unit_imports")
                .where("id = ?", id)
                .first(database, UnitImports::view);
    }

    /** The file of a list. */
    String csv(UUID id) {
        return Query.of("select csv from administrative_unit_imports")
                .where("id = ?", id)
                .first(database, row -> row.getString(1))
                .orElseThrow();
    }

    /** Whether no list that holds from a later day has been taken up. */
    boolean isNewest(LocalDate day) {
        return Query.of("select 1 from administrative_unit_imports")
                .where("kind = 'OFFICIAL_LIST' and state = 'DONE' and valid_from > ?", day)
                .then("limit 1")
                .list(database, row -> true)
                .isEmpty();
    }

    List<Numbered> changes(UUID id, ListChange.@Nullable Standing standing, @Nullable Integer after, int limit) {
        return Query.of("select * from administrative_unit_import_changes")
                .where("import_id = ?", id)
                .whereGiven(standing, "standing = ?")
                .whereGiven(after, "position > ?")
                .then("order by position limit ?", limit)
                .list(database, row -> new Numbered(row.getInt("position"), change(row)));
    }

    boolean isAsPreviewed(UUID id, List<ListChange> differences) {
        return Query.of("select digest from administrative_unit_imports")
                .where("id = ?", id)
                .first(database, row -> MessageDigest.isEqual(row.getBytes(1), digest(differences)))
                .orElseThrow();
    }

    void record(UnitImportView view) {
        database.write("""
                insert into administrative_unit_imports (id, kind, imported, changed, unchanged)
                values (?, ?, ?, ?, ?)""", view.id(), view.kind(), view.imported(), view.changed(), view.unchanged());
    }

    void preview(UnitImportView view, String csv, List<ListChange> differences) {
        var list = view.list();
        database.write(
                """
                insert into administrative_unit_imports
                  (id, kind, state, imported, changed, unchanged, valid_from, below_unit_id, legal_basis, csv,
                   in_law, to_confirm, spellings, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                view.id(),
                view.kind(),
                view.state(),
                view.imported(),
                view.changed(),
                view.unchanged(),
                list.validFrom(),
                list.belowUnitId(),
                list.legalBasis(),
                csv,
                list.inLaw(),
                list.toConfirm(),
                list.spellings(),
                digest(differences));
        var rows = new ArrayList<@Nullable Object[]>();
        for (var difference : differences) {
            rows.add(new @Nullable Object[] {
                view.id(),
                rows.size(),
                difference.standing(),
                difference.kind(),
                difference.code(),
                difference.unitId(),
                difference.nameBefore(),
                difference.nameAfter(),
                difference.parentBefore(),
                difference.parentAfter()
            });
        }
        database.writeColumns("""
                insert into administrative_unit_import_changes
                  (import_id, position, standing, kind, code, unit_id, name_before, name_after,
                   parent_before, parent_after)
                select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[],
                                     ?::text[], ?::text[], ?::text[])""", rows);
    }

    void done(UnitImportView view) {
        database.write("""
                update administrative_unit_imports
                set state = ?, version = ?, imported = ?, changed = ?, unchanged = ? where id = ?""", view.state(), view.version(), view.imported(), view.changed(), view.unchanged(), view.id());
    }

    private static byte[] digest(List<ListChange> differences) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            differences.forEach(d -> sha.update(d.toString().getBytes(StandardCharsets.UTF_8)));
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UnitImportView view(ResultSet row) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var list = kind != Kind.OFFICIAL_LIST
                ? null
                : new ListSummary(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("below_unit_id", UUID.class),
                        row.getString("legal_basis"),
                        row.getInt("in_law"),
                        row.getInt("to_confirm"),
                        row.getInt("spellings"));
        return new UnitImportView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                kind,
                State.valueOf(row.getString("state")),
                row.getInt("imported"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                list);
    }

    private static ListChange change(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new ListChange(
                ListChange.Standing.valueOf(row.getString("standing")),
                kind == null ? null : ListChange.Kind.valueOf(kind),
                row.getString("code"),
                row.getObject("unit_id", UUID.class),
                row.getString("name_before"),
                row.getString("name_after"),
                row.getString("parent_before"),
                row.getString("parent_after"));
    }
}
