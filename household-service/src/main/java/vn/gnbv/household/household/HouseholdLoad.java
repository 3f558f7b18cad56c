package vn.gnbv.household.household;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.household.RegisterHousehold.NewMember;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.ProblemType;

/**
 * Enters households by the thousand. What costs the processor, sealing and writing rows, is done beforehand, by another
 * thread than the one that waits for the database.
 */
@ApplicationScoped
public class HouseholdLoad {

    /** A household that is in order by itself, and where it lived before its present unit followed an old one. */
    public record Item(
            UUID id, RegisterHousehold household, @Nullable Former former) {}

    /** A residence that ended when the unit did. */
    public record Former(UUID unitId, LocalDate since, LocalDate until) {}

    /** An item as it goes to the database. */
    public record Row(
            UUID id,
            int persons,
            String household,
            String members,
            List<byte @Nullable []> matches,
            @Nullable Former former) {}

    /** What became of an item: written, known before, in the file twice, or refused because of some of its members. */
    public record Result(boolean known, Map<Integer, ProblemType> refused, boolean twice) {

        public boolean written() {
            return !known && !twice && refused.isEmpty();
        }
    }

    private static final String HOUSEHOLDS =
            "copy households (id, unit_id, since, sample, recorded_by, import_id, version) from stdin";
    private static final String MEMBERS =
            "copy household_members (id, household_id, number, full_name, sex, birth_year, birth_date, relationship,"
                    + " ethnicity, merit, disability, able_to_work, citizen_id, citizen_id_match, citizen_id_doubt)"
                    + " from stdin";
    private static final String NULL = "\\N";
    private static final HexFormat HEX = HexFormat.of();

    private final AgroalDataSource source;
    private final Households households;
    private final CitizenIds citizenIds;
    private final DuplicateCandidates duplicates;

    HouseholdLoad(
            AgroalDataSource source, Households households, CitizenIds citizenIds, DuplicateCandidates duplicates) {
        this.source = source;
        this.households = households;
        this.citizenIds = citizenIds;
        this.duplicates = duplicates;
    }

    public Row prepare(Item item, UUID importId, String by) {
        var household = item.household();
        var row = new StringBuilder()
                .append(item.id())
                .append('\t')
                .append(household.unitId())
                .append('\t')
                .append(household.since())
                .append('\t')
                .append(Boolean.TRUE.equals(household.sample()))
                .append('\t');
        text(row, by).append('\t').append(importId).append("\t0\n");
        var members = new StringBuilder();
        var matches = new ArrayList<byte @Nullable []>();
        for (int i = 0; i < household.members().size(); i++) {
            matches.add(member(members, item.id(), i, household.members().get(i)));
        }
        return new Row(
                item.id(), household.members().size(), row.toString(), members.toString(), matches, item.former());
    }

    private byte @Nullable [] member(StringBuilder row, UUID household, int number, NewMember member) {
        var id = Ids.next();
        var year = member.birth().year();
        row.append(id)
                .append('\t')
                .append(household)
                .append('\t')
                .append(number)
                .append('\t');
        text(row, member.fullName()).append('\t').append(member.sex()).append('\t');
        or(row, year).append('\t');
        or(row, member.birthDate()).append('\t').append(member.relationship()).append('\t');
        text(row, member.ethnicity()).append('\t');
        or(row, member.merit()).append('\t');
        or(row, member.disability()).append('\t');
        or(row, member.ableToWork()).append('\t');
        var citizenId = member.citizenId();
        if (citizenId == null) {
            row.append("\\N\t\\N\t\\N\n");
            return null;
        }
        var match = citizenIds.match(citizenId);
        row.append("\\\\x").append(HEX.formatHex(citizenIds.seal(id, citizenId)));
        row.append("\t\\\\x").append(HEX.formatHex(match)).append('\t');
        or(row, new CitizenId(citizenId).doubt(member.sex(), year)).append('\n');
        return match;
    }

    private static StringBuilder or(StringBuilder row, @Nullable Object value) {
        return value == null ? row.append(NULL) : row.append(value);
    }

    private static StringBuilder text(StringBuilder row, @Nullable String value) {
        if (value == null) {
            return row.append(NULL);
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(c);
            }
        }
        return row;
    }

    /** Writes, in the caller's transaction, those that are new; refuses whoever is in a household. In the rows' order. */
    public List<Result> write(List<Row> rows, UUID importId) {
        try (var connection = source.getConnection()) {
            var results = new ArrayList<Result>();
            var known = known(connection, rows);
            var taken = taken(rows, known.keySet());
            var seen = new HashSet<ByteBuffer>();
            var ids = new HashSet<UUID>();
            var written = new ArrayList<Row>();
            for (var row : rows) {
                var result = result(row, known, taken, seen, ids, importId);
                results.add(result);
                if (result.written()) {
                    written.add(row);
                }
            }
            copy(connection, HOUSEHOLDS, written, Row::household);
            copy(connection, MEMBERS, written, Row::members);
            formerResidences(connection, written);
            return results;
        } catch (SQLException e) {
            throw new IllegalStateException("The households could not be written", e);
        }
    }

    /** Looks for persons who may be one with those that an import has entered. */
    public void compare(UUID importId) {
        duplicates.findOfImport(importId);
    }

    private static Result result(
            Row row, Map<UUID, UUID> known, Set<ByteBuffer> taken, Set<ByteBuffer> seen, Set<UUID> ids, UUID importId) {
        var before = known.get(row.id());
        if (!ids.add(row.id()) || importId.equals(before)) {
            return new Result(false, Map.of(), true);
        }
        if (before != null) {
            return new Result(true, Map.of(), false);
        }
        var refused = new HashMap<Integer, ProblemType>();
        for (int i = 0; i < row.matches().size(); i++) {
            var match = row.matches().get(i);
            if (match != null && (taken.contains(ByteBuffer.wrap(match)) || seen.contains(ByteBuffer.wrap(match)))) {
                refused.put(i, HouseholdProblems.CITIZEN_ID_TAKEN);
            }
        }
        if (refused.isEmpty()) {
            row.matches().stream().filter(m -> m != null).forEach(m -> seen.add(ByteBuffer.wrap(m)));
        }
        return new Result(false, refused, false);
    }

    /** Which of them are in the register, and by which import: one of its own means that the file has it twice. */
    private static Map<UUID, UUID> known(Connection connection, List<Row> rows) throws SQLException {
        var known = new HashMap<UUID, UUID>();
        try (var query =
                connection.prepareStatement("select id, coalesce(import_id, id) from households where id = any (?)")) {
            query.setArray(
                    1,
                    connection.createArrayOf("uuid", rows.stream().map(Row::id).toArray()));
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    known.put(found.getObject(1, UUID.class), found.getObject(2, UUID.class));
                }
            }
        }
        return known;
    }

    private Set<ByteBuffer> taken(List<Row> rows, Set<UUID> known) {
        var asked = rows.stream()
                .filter(row -> !known.contains(row.id()))
                .flatMap(row -> row.matches().stream())
                .filter(match -> match != null)
                .toList();
        return households.present(asked).stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
    }

    private static void copy(Connection connection, String sql, List<Row> rows, Function<Row, String> text)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            for (var row : rows) {
                var bytes = text.apply(row).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void formerResidences(Connection connection, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into former_residences (id, household_id, unit_id, since, until, recorded_by)
                select ?, id, ?, ?, ?, recorded_by from households where id = ?""")) {
            for (var row : rows) {
                var former = row.former();
                if (former != null) {
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, former.unitId());
                    insert.setObject(3, former.since());
                    insert.setObject(4, former.until());
                    insert.setObject(5, row.id());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
