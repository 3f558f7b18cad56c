package vn.gnbv.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import vn.gnbv.engines.Kafka;
import vn.gnbv.engines.Postgres;

/**
 * Real PostgreSQL, real Kafka and a real JWKS endpoint for every test of a module; found by the service loader, started
 * once per module. The folder's name tells which database is meant: {@code plans-service} → {@code plans}.
 */
public class EnginesForTests implements QuarkusTestResourceLifecycleManager {

    private Path state;
    private Postgres postgres;
    private Kafka kafka;
    private TestIssuer issuer;

    @Override
    public Map<String, String> start() {
        var module = Path.of("").toAbsolutePath().getFileName().toString();
        var database = module.replace("-service", "");
        var state = Path.of(
                        "target",
                        "engines",
                        String.valueOf(ProcessHandle.current().pid()))
                .toAbsolutePath();
        try {
            Files.createDirectories(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = Postgres.startToThrowAway(state.resolve("postgres"), 0);
        kafka = Kafka.start(state.resolve("kafka"), 0);
        issuer = TestIssuer.start();

        var owner = postgres.ownerUser(database);
        var app = postgres.appUser(database);
        var environment = new HashMap<String, String>();
        environment.put("DB_URL", postgres.jdbcUrl(database));
        environment.put("DB_APP_USER", app);
        environment.put("DB_APP_PASSWORD", postgres.password(app));
        environment.put("DB_OWNER_USER", owner);
        environment.put("DB_OWNER_PASSWORD", postgres.password(owner));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("OIDC_URL", issuer.url());
        environment.put("GNBV_SECRET", "a secret that is only used in tests");
        environment.put("GNBV_PUBLIC_DOCS", "true");
        environment.put("gnbv.test.signing-key", issuer.privateKey());
        return environment;
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        try (var files = Files.walk(state)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
