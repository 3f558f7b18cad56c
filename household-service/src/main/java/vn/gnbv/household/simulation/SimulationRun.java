package vn.gnbv.household.simulation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.form.Scorer;
import vn.gnbv.household.standard.PovertyClass;

/**
 * Counts every household anew in one pass: the last answers stream out of the database in its binary form, are counted
 * where they stand, and what changes streams back in. Memory grows with the number of units, not of households.
 * A household is counted where it lives, wherever it lived when it was asked.
 */
@ApplicationScoped
class SimulationRun {

    private static final int HEADER = 19;
    private static final int PORTION = 1 << 16;

    private static final String LAST_ANSWERS = """
            copy (
              select l.household_id, l.assessment_id, l.unit_id, l.area_type, l.poverty_class, l.ethnicity, l.answers
              from latest_answers l where %s and %s
            ) to stdout (format binary)""";

    /** Households of so few units are read by their units; of more, all are, and those of other units are passed over. */
    private static final int FEW_UNITS = 5_000;

    /** Of all units around a place only its commune is of interest, and those that have a form of their own. */
    private static final String PLACES = """
            with around as (
              select unit_id, true as is_commune from unit_versions where level = 'COMMUNE' and valid @> ?::date
              union all
              select unnest(?::uuid[]), false)
            select s.unit_id, n.unit_id, n.is_commune
            from area_paths s
            left join (area_paths a join around n on n.unit_id = a.ancestor_id)
              on a.unit_id = s.unit_id and a.valid @> ?::date
            where s.ancestor_id = ? and s.valid @> ?::date""";

    /** Which households are counted. */
    record Scope(UUID simulation, UUID unit, @Nullable UUID round, LocalDate asOf) {}

    private record Cell(
            UUID unit,
            AreaType areaType,
            @Nullable String ethnicity,
            PovertyClass from,
            @Nullable PovertyClass to) {}

    /** @param commune of the unit, or the unit itself where no commune is known */
    private record Place(
            UUID commune, @Nullable Scorer urban, @Nullable Scorer rural) {

        @Nullable
        Scorer scorer(AreaType areaType) {
            return areaType == AreaType.URBAN ? urban : rural;
        }
    }

    private final AgroalDataSource source;

    SimulationRun(AgroalDataSource source) {
        this.source = source;
    }

    /** Writes all that is found in one transaction, so that a run that was interrupted leaves nothing behind. */
    void run(Scope scope, Yardstick.Scorers scorers) throws SQLException, IOException {
        try (var reading = source.getConnection();
                var writing = source.getConnection()) {
            writing.setAutoCommit(false);
            try {
                var places = places(writing, scope, scorers);
                var counts = new HashMap<Cell, long[]>();
                pass(reading, writing, scope, places, counts);
                write(writing, scope, counts);
                writing.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                writing.rollback();
                throw e;
            } finally {
                writing.setAutoCommit(true);
            }
        }
    }

    private static Map<UUID, Place> places(Connection connection, Scope scope, Yardstick.Scorers scorers)
            throws SQLException {
        var communes = new HashMap<UUID, UUID>();
        var withForms = new HashMap<UUID, Set<UUID>>();
        try (var query = connection.prepareStatement(PLACES)) {
            query.setObject(1, scope.asOf());
            query.setArray(2, connection.createArrayOf("uuid", scorers.units().toArray()));
            query.setObject(3, scope.asOf());
            query.setObject(4, scope.unit());
            query.setObject(5, scope.asOf());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var unit = row.getObject(1, UUID.class);
                    var around = row.getObject(2, UUID.class);
                    if (around == null) {
                        communes.put(unit, unit);
                    } else if (row.getBoolean(3)) {
                        communes.put(unit, around);
                    } else {
                        communes.putIfAbsent(unit, unit);
                        withForms.computeIfAbsent(unit, _ -> new HashSet<>()).add(around);
                    }
                }
            }
        }
        var places = new HashMap<UUID, Place>();
        var chosen = new HashMap<Set<UUID>, Place>();
        communes.forEach((unit, commune) -> {
            var any = chosen.computeIfAbsent(
                    withForms.getOrDefault(unit, Set.of()),
                    around ->
                            new Place(commune, scorers.of(AreaType.URBAN, around), scorers.of(AreaType.RURAL, around)));
            places.put(unit, new Place(commune, any.urban(), any.rural()));
        });
        return places;
    }

    private static void pass(
            Connection reading, Connection writing, Scope scope, Map<UUID, Place> places, Map<Cell, long[]> counts)
            throws SQLException, IOException {
        var out = reading.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(LAST_ANSWERS.formatted(
                        places.size() > FEW_UNITS
                                ? "true"
                                : places.keySet().stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",", "l.unit_id = any ('{", "}')")),
                        scope.round() == null ? "true" : "l.round_id = '" + scope.round() + "'"));
        var in = writing.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy simulation_changes (simulation_id, number, household_id, assessment_id, unit_id,"
                        + " from_class, to_class) from stdin (format binary)");
        var changes = new Rows(in);
        var reader = new Reader();
        try {
            byte @Nullable [] message;
            while ((message = out.readFromCopy()) != null) {
                if (reader.read(message)) {
                    count(scope.simulation(), reader, places, counts, changes);
                }
            }
            changes.end();
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private static void count(
            UUID simulation, Reader household, Map<UUID, Place> places, Map<Cell, long[]> counts, Rows changes)
            throws SQLException, IOException {
        var place = places.get(household.unit);
        if (place == null) {
            return;
        }
        var scorer = place.scorer(household.areaType);
        PovertyClass to = null;
        if (scorer != null
                && household.answersLength >= 0
                && scorer.count(
                        household.message, household.answersAt, household.answersAt + household.answersLength)) {
            to = scorer.povertyClass();
        }
        counts.computeIfAbsent(
                        new Cell(place.commune(), household.areaType, household.ethnicity, household.from, to),
                        _ -> new long[1])[0]++;
        if (to != null && to != household.from) {
            changes.begin(7);
            changes.uuid(simulation);
            changes.number(changes.begun());
            changes.uuid(household.household);
            changes.uuid(household.assessment);
            changes.uuid(household.unit);
            changes.text(household.from.name());
            changes.text(to.name());
        }
    }

    private static void write(Connection connection, Scope scope, Map<Cell, long[]> counts)
            throws SQLException, IOException {
        var households = 0L;
        var notCounted = 0L;
        var changed = 0L;
        var in = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy simulation_counts (simulation_id, unit_id, area_type, ethnicity, from_class, to_class,"
                        + " households) from stdin (format binary)");
        var rows = new Rows(in);
        for (var count : counts.entrySet()) {
            var cell = count.getKey();
            var number = count.getValue()[0];
            households += number;
            notCounted += cell.to() == null ? number : 0;
            changed += cell.to() != null && cell.to() != cell.from() ? number : 0;
            rows.begin(7);
            rows.uuid(scope.simulation());
            rows.uuid(cell.unit());
            rows.text(cell.areaType().name());
            rows.text(cell.ethnicity());
            rows.text(cell.from().name());
            rows.text(cell.to() == null ? null : cell.to().name());
            rows.count(number);
        }
        rows.end();
        try (var update = connection.prepareStatement("""
                update classification_simulations
                set state = 'DONE', started_at = now(), finished_at = clock_timestamp(), households = ?, not_counted = ?, changed = ?,
                    version = version + 1
                where id = ?""")) {
            update.setLong(1, households);
            update.setLong(2, notCounted);
            update.setLong(3, changed);
            update.setObject(4, scope.simulation());
            update.executeUpdate();
        }
    }

    /** One row of the stream, read without an object for each of its fields. */
    private static final class Reader {

        private final Map<ByteBuffer, String> ethnicities = new HashMap<>();
        private boolean begun;
        private byte[] message = new byte[0];
        private UUID household = new UUID(0, 0);
        private UUID assessment = new UUID(0, 0);
        private UUID unit = new UUID(0, 0);
        private AreaType areaType = AreaType.RURAL;
        private PovertyClass from = PovertyClass.NOT_POOR;
        private @Nullable String ethnicity;
        private int answersAt;
        private int answersLength;

        /** @return false at the end of the stream */
        boolean read(byte[] bytes) {
            message = bytes;
            var row = ByteBuffer.wrap(bytes);
            if (!begun) {
                row.position(HEADER);
                begun = true;
            }
            if (!row.hasRemaining() || row.getShort() < 0) {
                return false;
            }
            household = uuid(row);
            assessment = uuid(row);
            unit = uuid(row);
            areaType = row.getInt() == AreaType.URBAN.name().length() && row.get(row.position()) == 'U'
                    ? AreaType.URBAN
                    : AreaType.RURAL;
            row.position(row.position() + areaType.name().length());
            from = povertyClass(row.getInt());
            row.position(row.position() + from.name().length());
            ethnicity = text(row);
            answersLength = row.getInt();
            answersAt = row.position();
            return true;
        }

        private static UUID uuid(ByteBuffer row) {
            row.getInt();
            return new UUID(row.getLong(), row.getLong());
        }

        /** Their names differ in length. */
        private static PovertyClass povertyClass(int length) {
            return length == 4 ? PovertyClass.POOR : length == 9 ? PovertyClass.NEAR_POOR : PovertyClass.NOT_POOR;
        }

        private @Nullable String text(ByteBuffer row) {
            var length = row.getInt();
            if (length < 0) {
                return null;
            }
            var bytes = row.slice(row.position(), length);
            row.position(row.position() + length);
            var known = ethnicities.get(bytes);
            if (known != null) {
                return known;
            }
            var copy = new byte[length];
            bytes.get(0, copy);
            var text = new String(copy, StandardCharsets.UTF_8);
            ethnicities.put(ByteBuffer.wrap(copy), text);
            return text;
        }
    }

    /** Rows that stream back in. */
    private static final class Rows {

        private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};

        private final CopyIn in;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PORTION + 256);
        private final DataOutputStream portion = new DataOutputStream(bytes);
        private int begun;

        Rows(CopyIn in) throws IOException {
            this.in = in;
            portion.write(SIGNATURE);
            portion.writeLong(0);
        }

        void begin(int columns) throws IOException, SQLException {
            if (bytes.size() >= PORTION) {
                flush();
            }
            portion.writeShort(columns);
            begun++;
        }

        /** The number of the row that was begun last. */
        int begun() {
            return begun;
        }

        void uuid(UUID id) throws IOException {
            portion.writeInt(16);
            portion.writeLong(id.getMostSignificantBits());
            portion.writeLong(id.getLeastSignificantBits());
        }

        void count(long count) throws IOException {
            portion.writeInt(8);
            portion.writeLong(count);
        }

        void number(int number) throws IOException {
            portion.writeInt(4);
            portion.writeInt(number);
        }

        void text(@Nullable String text) throws IOException {
            if (text == null) {
                portion.writeInt(-1);
                return;
            }
            var encoded = text.getBytes(StandardCharsets.UTF_8);
            portion.writeInt(encoded.length);
            portion.write(encoded);
        }

        void end() throws IOException, SQLException {
            portion.writeShort(-1);
            flush();
            in.endCopy();
        }

        private void flush() throws SQLException {
            var ready = bytes.toByteArray();
            in.writeToCopy(ready, 0, ready.length);
            bytes.reset();
        }
    }
}
