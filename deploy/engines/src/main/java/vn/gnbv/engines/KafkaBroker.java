package vn.gnbv.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;

/** The main class of Kafka's own process: formats the folder once, runs the broker, creates the missing topics. */
final class KafkaBroker {

    private static final int PARTITIONS = 6;
    private static final long THIRTY_DAYS = 30L * 24 * 60 * 60 * 1000;

    private KafkaBroker() {}

    static Path readyFile(Path folder) {
        return folder.resolve("ready");
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var port = Integer.parseInt(arguments[1]);
        var settings = settings(folder, port, Integer.parseInt(arguments[2]));
        format(folder, settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        server.startup();
        createTopics(port);
        Files.writeString(readyFile(folder), String.valueOf(port));
        server.awaitShutdown();
    }

    private static Properties settings(Path folder, int port, int controllerPort) throws IOException {
        var settings = resource("broker.properties");
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty("log.dirs", folder.resolve("data").toString());
        return settings;
    }

    private static Properties resource(String name) throws IOException {
        var properties = new Properties();
        try (var in = KafkaBroker.class.getResourceAsStream(name)) {
            properties.load(in);
        }
        return properties;
    }

    private static void format(Path folder, Properties settings) throws IOException {
        var file = folder.resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        if (Files.notExists(folder.resolve("data/meta.properties"))) {
            var exit = StorageTool.execute(
                    new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()},
                    System.out);
            if (exit != 0) {
                throw new IOException("Kafka's data folder cannot be formatted");
            }
        }
    }

    private static void createTopics(int port) throws Exception {
        var policies = resource("topics.properties");
        var topics = policies.stringPropertyNames().stream()
                .map(name -> topic(name, policies.getProperty(name)))
                .toList();
        try (var admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) ("localhost:" + port)))) {
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    private static NewTopic topic(String name, String policy) {
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(
                        "delete".equals(policy)
                                ? Map.of("cleanup.policy", policy, "retention.ms", String.valueOf(THIRTY_DAYS))
                                : Map.of("cleanup.policy", policy));
    }
}
