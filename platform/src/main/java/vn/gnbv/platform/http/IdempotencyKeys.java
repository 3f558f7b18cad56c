package vn.gnbv.platform.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.secret.Seal;
import vn.gnbv.platform.secret.Secret;

/** The answers already given, by client, operation and key; sealed, because they may hold personal data. */
@ApplicationScoped
class IdempotencyKeys {

    /** What is longer takes more room in the database than time to shorten. */
    private static final int LONG = 4_000;

    /** What is packed begins with it, and no JSON does. */
    private static final byte PACKED = 0x78;

    record Use(String client, String operation, UUID key) {}

    record Stored(byte[] fingerprint, Answer answer) {}

    private final Database database;
    private final Seal seal;

    IdempotencyKeys(Database database, Secret secret) {
        this.database = database;
        this.seal = secret.seal("answer");
    }

    /**
     * What was answered before. The key is held until the transaction ends; a repeat that comes while the first is still
     * being carried out is refused. Looking comes after holding, in a statement of its own that sees what was stored
     * until then.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable
    Stored hold(Use use) {
        return database.rows(
                        """
                        select pg_try_advisory_xact_lock(hashtextextended(?, 0));
                        select fingerprint, status, body, etag, location from idempotency_keys
                        where client = ? and operation = ? and key = ?""",
                        row -> row.getMetaData().getColumnCount() == 1 ? held(row) : Optional.of(stored(row)),
                        use.toString(),
                        use.client(),
                        use.operation(),
                        use.key())
                .getLast()
                .orElse(null);
    }

    private static Optional<Stored> held(ResultSet row) throws SQLException {
        if (!row.getBoolean(1)) {
            throw Problem.of(PlatformProblems.IDEMPOTENCY_KEY_IN_PROGRESS).header("Retry-After", "1");
        }
        return Optional.empty();
    }

    private Stored stored(ResultSet row) throws SQLException {
        var body = row.getBytes("body");
        var text = body == null ? null : new String(unpacked(seal.open(body, null)), StandardCharsets.UTF_8);
        var answer = new Answer(row.getInt("status"), text, row.getString("etag"), row.getString("location"), true);
        return new Stored(row.getBytes("fingerprint"), answer);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void store(Use use, byte[] fingerprint, Answer answer) {
        var body = answer.body() == null ? null : answer.body().toString().getBytes(StandardCharsets.UTF_8);
        database.write(
                """
                insert into idempotency_keys (client, operation, key, fingerprint, status, body, etag, location)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                use.client(),
                use.operation(),
                use.key(),
                fingerprint,
                answer.status(),
                body == null ? null : seal.seal(packed(body), null),
                answer.etag(),
                answer.location());
    }

    /** A long answer is written shorter: sealed, the database cannot do so any more, and would store all of it. */
    static byte[] packed(byte[] text) {
        if (text.length < LONG) {
            return text;
        }
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var packed = new ByteArrayOutputStream(text.length / 4);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static byte[] unpacked(byte[] text) {
        if (text[0] != PACKED) {
            return text;
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(text))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forget() {
        database.write("delete from idempotency_keys where created_at < clock_timestamp() - interval '72 hours'");
    }
}
