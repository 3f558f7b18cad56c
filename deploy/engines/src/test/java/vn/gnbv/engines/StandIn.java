package vn.gnbv.engines;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a packaged service: it is ready, and tells what is in its environment. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(System.getenv("HTTP_PORT"));
        letARivalIn(port);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> exchange.sendResponseHeaders(200, -1));
        server.createContext("/db-url", exchange -> {
            var body = System.getenv("DB_URL").getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** Says which port it is about to take, if somebody waits for that, and goes on when that one is done. */
    private static void letARivalIn(int port) throws IOException {
        var rival = System.getenv("RIVAL");
        if (rival != null && Files.exists(Path.of(rival))) {
            Files.writeString(Path.of(rival), port + ".");
            while (Files.exists(Path.of(rival))) {
                Thread.onSpinWait();
            }
        }
    }

    /** A jar that is run as `java -jar`, like the one that Quarkus builds. */
    static Path jar(Path folder) {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Path.of("target/test-classes").toUri().toString());
        var jar = folder.resolve("quarkus-run.jar");
        try {
            new JarOutputStream(Files.newOutputStream(jar), manifest).close();
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
