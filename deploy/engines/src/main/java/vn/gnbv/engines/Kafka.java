package vn.gnbv.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Kafka in KRaft mode, one node, with all topics of the suite and none made by accident. */
public final class Kafka extends Engine {

    private int controllerPort;

    private Kafka(Path state, int port) {
        super("kafka", state, port, Duration.ofMinutes(3));
    }

    public static Kafka start(Path state, int port) {
        var kafka = new Kafka(state, port);
        kafka.start();
        return kafka;
    }

    public String bootstrapServers() {
        return "localhost:" + port();
    }

    @Override
    void prepare() throws IOException {
        Files.deleteIfExists(KafkaBroker.readyFile(folder()));
        controllerPort = Ports.free();
    }

    @Override
    ProcessBuilder command() {
        return java(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=classpath:vn/gnbv/engines/kafka-log.properties",
                "-cp",
                Distribution.classPath(),
                KafkaBroker.class.getName(),
                folder().toString(),
                String.valueOf(port()),
                String.valueOf(controllerPort));
    }

    @Override
    boolean lacksPort() {
        return super.lacksPort() || !Ports.isFree(controllerPort);
    }

    @Override
    boolean ready() {
        return Files.exists(KafkaBroker.readyFile(folder()));
    }
}
