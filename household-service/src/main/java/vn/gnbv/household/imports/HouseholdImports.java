package vn.gnbv.household.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.CitizenIds;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Imports and what they were sent. */
@ApplicationScoped
class HouseholdImports {

    /** Who asked for what. */
    record Order(UUID id, ImportMode mode, @Nullable LocalDate codesAsOf, String askedBy, UUID area, int attempts) {}

    private static final int PIECE = 1 << 20;

    private final Database database;
    private final CitizenIds citizenIds;
    private final ImportErrors errors;

    HouseholdImports(Database database, CitizenIds citizenIds, ImportErrors errors) {
        this.database = database;
        this.citizenIds = citizenIds;
        this.errors = errors;
    }

    void keep(Order order, ImportFile file) {
        database.write(
                """
                insert into household_imports (id, mode, codes_as_of, sha256, size, asked_by, area)
                values (?, ?, ?, ?, ?, ?, ?)""",
                order.id(),
                order.mode(),
                order.codesAsOf(),
                file.sha256(),
                file.content().length,
                order.askedBy(),
                order.area());
        for (int number = 0, from = 0; from < file.content().length; number++, from += PIECE) {
            var piece = Arrays.copyOfRange(file.content(), from, Math.min(from + PIECE, file.content().length));
            database.write(
                    "insert into household_import_pieces (import_id, number, content) values (?, ?, ?)",
                    order.id(),
                    number,
                    citizenIds.sealPiece(order.id(), piece));
        }
    }

    /** Piece by piece, so that the file is never held whole. */
    InputStream content(UUID id) {
        return new SequenceInputStream(new Enumeration<>() {
            private int number;
            private byte @Nullable [] next = piece(0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                var piece = next;
                if (piece == null) {
                    throw new NoSuchElementException();
                }
                next = piece(++number);
                return new ByteArrayInputStream(piece);
            }

            private byte @Nullable [] piece(int which) {
                var sealed = database.row(
                        "select content from household_import_pieces where import_id = ? and number = ?",
                        row -> row.getBytes(1),
                        id,
                        which);
                return sealed == null ? null : citizenIds.openPiece(id, sealed);
            }
        });
    }

    /** An import of the same file that has entered it, or is about to. */
    Optional<UUID> same(ImportFile file, ImportMode mode, UUID area, @Nullable LocalDate codesAsOf) {
        return Optional.ofNullable(
                database.row("""
                select id from household_imports
                where sha256 = ? and mode = ? and area = ? and codes_as_of is not distinct from ?::date
                  and mode <> 'DRY_RUN' and state in ('QUEUED', 'RUNNING', 'SUCCEEDED')""", row -> row.getObject(1, UUID.class), file.sha256(), mode, area, codesAsOf));
    }

    List<UUID> waiting() {
        return database.rows(
                "select id from household_imports where ended_at is null order by id",
                row -> row.getObject(1, UUID.class));
    }

    /** Imports that have entered persons whom nobody has compared with the others. */
    List<UUID> notCompared() {
        return database.rows("""
                select id from household_imports
                where state = 'SUCCEEDED' and mode <> 'DRY_RUN' and compared_at is null order by id""", row -> row.getObject(1, UUID.class));
    }

    /** Held by the transaction; false when another instance carries it out. */
    boolean take(UUID id) {
        return Boolean.TRUE.equals(database.row(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                row -> row.getBoolean(1),
                "household-import " + id));
    }

    Optional<Order> waiting(UUID id) {
        return Optional.ofNullable(database.row(
                "select * from household_imports where id = ? and ended_at is null",
                row -> new Order(
                        row.getObject("id", UUID.class),
                        ImportMode.valueOf(row.getString("mode")),
                        row.getObject("codes_as_of", LocalDate.class),
                        row.getString("asked_by"),
                        row.getObject("area", UUID.class),
                        row.getInt("attempts")),
                id));
    }

    /** Whether it was nobody's, and is to be carried out now. */
    boolean begin(UUID id) {
        return database.write("""
                        update household_imports set state = 'RUNNING', attempts = attempts + 1
                        where id = ? and ended_at is null and pg_try_advisory_xact_lock(hashtextextended(?, 0))""", id, "household-import " + id) == 1;
    }

    void progress(UUID id, long read) {
        database.write("update household_imports set read = ? where id = ?", read, id);
    }

    void end(UUID id, ImportOutcome outcome) {
        database.write(
                """
                update household_imports set state = ?, read = ?, households = ?, persons = ?, known = ?, refused = ?,
                  errors = ?, ended_at = clock_timestamp(), version = version + 1
                where id = ?""",
                outcome.state(),
                outcome.read(),
                outcome.households(),
                outcome.persons(),
                outcome.knownCount(),
                outcome.refused(),
                outcome.errorCount(),
                id);
        database.write("delete from household_import_pieces where import_id = ?", id);
        errors.keep(id, outcome.errors());
    }

    void compared(UUID id) {
        database.write("update household_imports set compared_at = clock_timestamp() where id = ?", id);
    }

    Optional<ImportView> find(UUID id, String askedBy) {
        return select(askedBy).where("id = ?", id).first(database, HouseholdImports::view);
    }

    List<ImportView> list(String askedBy, @Nullable UUID before, int limit) {
        return select(askedBy)
                .whereGiven(before, "id < ?")
                .then("order by id desc limit ?", limit)
                .list(database, HouseholdImports::view);
    }

    private static Query select(String askedBy) {
        return Query.of("select * from household_imports").where("asked_by = ?", askedBy);
    }

    private static ImportView view(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ImportView(
                id,
                ImportMode.valueOf(row.getString("mode")),
                ImportState.valueOf(row.getString("state")),
                row.getObject("codes_as_of", LocalDate.class),
                row.getString("sha256"),
                row.getTimestamp("asked_at").toInstant(),
                Database.instant(row, "ended_at"),
                row.getLong("read"),
                row.getLong("households"),
                row.getLong("persons"),
                row.getLong("known"),
                row.getLong("refused"),
                row.getLong("errors"),
                "/v1/household-imports/" + id + "/errors");
    }
}
