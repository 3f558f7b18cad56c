import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.engines.Kafka;
import vn.gnbv.engines.Postgres;
import vn.gnbv.engines.Service;
import vn.gnbv.platform.testing.TestIssuer;

/** PostgreSQL, Kafka, an issuer of tokens and packaged services, started to be measured with everything on. */
final class Bench implements AutoCloseable {

    static final String SECRET = "a secret that is only used to measure";
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Path state;
    private final Postgres postgres;
    private final Kafka kafka;
    private final TestIssuer issuer;

    private Bench(Path state) {
        this.state = state;
        this.postgres = Postgres.start(state, 0);
        this.kafka = Kafka.start(state, 0);
        this.issuer = TestIssuer.start();
    }

    /** @param names of services without {@code -service} */
    static Bench start(Path root, Path state, String... names) throws Exception {
        var bench = new Bench(state);
        try {
            for (var name : names) {
                bench.start(root.resolve(name + "-service/target/quarkus-app/quarkus-run.jar"), name);
            }
            return bench;
        } catch (Exception e) {
            bench.close();
            throw e;
        }
    }

    /** @param name of the database as well */
    void start(Path jar, String name) {
        services.put(name, Service.start(name, state, 0, jar, Map.of(
                "DB_URL", postgres.jdbcUrl(name),
                "DB_APP_USER", postgres.appUser(name),
                "DB_APP_PASSWORD", postgres.password(postgres.appUser(name)),
                "DB_OWNER_USER", postgres.ownerUser(name),
                "DB_OWNER_PASSWORD", postgres.password(postgres.ownerUser(name)),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "OIDC_URL", issuer.url(),
                "GNBV_SECRET", SECRET)));
    }

    @Override
    public void close() throws Exception {
        for (var service : services.values()) {
            service.close();
        }
        issuer.close();
        kafka.close();
        postgres.close();
    }

    Path state() {
        return state;
    }

    Postgres postgres() {
        return postgres;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    Service service(String name) {
        return services.get(name);
    }

    String token(UUID area, String... roles) {
        return issuer.token("bench", area, null, List.of(roles));
    }

    /** Of somebody who acts for an organisation. */
    String token(UUID organisation, UUID area, String... roles) {
        return issuer.token("bench-" + organisation, area, organisation, List.of(roles));
    }

    Connection connect(String database) throws Exception {
        return postgres.connect(database, Postgres.SUPERUSER);
    }

    HttpRequest.Builder request(String service, String path, String token) {
        return HttpRequest.newBuilder(URI.create(services.get(service).url() + path))
                .header("Authorization", "Bearer " + token);
    }

    String send(HttpRequest request, int status) throws Exception {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    static void execute(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** SQL that a service keeps to itself. */
    static String constant(String type, String name) throws Exception {
        var field = Class.forName(type).getDeclaredField(name);
        field.setAccessible(true);
        return (String) field.get(null);
    }

    static String load() throws Exception {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    static int number(String variable, int otherwise) {
        var value = System.getenv(variable);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
