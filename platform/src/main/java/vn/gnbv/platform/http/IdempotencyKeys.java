package vn.gnbv.platform.http;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** The answers already given, by client, operation and key; sealed, because they may hold personal data. */
@ApplicationScoped
class IdempotencyKeys {

    record Use(String client, String operation, UUID key) {}

    record Stored(byte[] fingerprint, Answer answer) {}

    private final AgroalDataSource database;
    private final Secret secret;

    IdempotencyKeys(AgroalDataSource database, Secret secret) {
        this.database = database;
        this.secret = secret;
    }

    /** Held until the transaction ends; refuses a repeat that comes while the first is still being carried out. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(Use use) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, use.toString());
            try (var result = lock.executeQuery()) {
                if (!result.next() || !result.getBoolean(1)) {
                    throw Problem.of(PlatformProblems.IDEMPOTENCY_KEY_IN_PROGRESS)
                            .header("Retry-After", "1");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency keys are not to be had", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable
    Stored find(Use use) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select fingerprint, status, body, etag, location from idempotency_keys
                        where client = ? and operation = ? and key = ?""")) {
            query.setString(1, use.client());
            query.setString(2, use.operation());
            query.setObject(3, use.key());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                var body = row.getBytes("body");
                var text = body == null ? null : new String(secret.open(body), StandardCharsets.UTF_8);
                var answer =
                        new Answer(row.getInt("status"), text, row.getString("etag"), row.getString("location"), true);
                return new Stored(row.getBytes("fingerprint"), answer);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency keys are not to be had", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void store(Use use, byte[] fingerprint, Answer answer) {
        try (var connection = database.getConnection()) {
            insert(connection, use, fingerprint, answer);
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency keys took no entry", e);
        }
    }

    private void insert(Connection connection, Use use, byte[] fingerprint, Answer answer) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into idempotency_keys (client, operation, key, fingerprint, status, body, etag, location)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            var body = IdempotencyInterceptor.bytes(answer.body());
            insert.setString(1, use.client());
            insert.setString(2, use.operation());
            insert.setObject(3, use.key());
            insert.setBytes(4, fingerprint);
            insert.setInt(5, answer.status());
            insert.setBytes(6, body == null ? null : secret.seal(body));
            insert.setString(7, answer.etag());
            insert.setString(8, answer.location());
            insert.executeUpdate();
        }
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forget() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.executeUpdate(
                    "delete from idempotency_keys where created_at < clock_timestamp() - interval '72 hours'");
        }
    }
}
