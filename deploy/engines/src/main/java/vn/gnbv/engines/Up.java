package vn.gnbv.engines;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main class behind {@code deploy/up}: starts the suite, loads the demo once, says where everything is, and stays. */
final class Up {

    private Up() {}

    public static void main(String[] arguments) throws Exception {
        var state = Path.of(arguments[0]);
        // Without the script that started it nobody could stop it any more.
        ProcessHandle.current().parent().ifPresent(script -> script.onExit().thenRun(() -> System.exit(0)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> say("Stopping ...")));
        try {
            var first = Files.notExists(state.resolve("demo-loaded"));
            say(first ? "Starting (the first time Keycloak builds itself, which takes a minute)" : "Starting");
            var suite = Suite.start(state, Up::port, Suite.SERVICES, line -> say("  " + line));
            loadDemo(suite, state);
            say(whereEverythingIs(suite, state));
            suite.onUnexpectedEnd(engine -> say("%s has ended; its log: %s".formatted(engine.name(), engine.log())));
            Thread.currentThread().join();
        } catch (CannotStart e) {
            if (!Engine.isShuttingDown()) {
                System.err.println("Not started: " + e.getMessage());
                System.exit(1);
            }
        }
    }

    private static int port(String name) {
        return Integer.parseInt(System.getenv(Ports.variable(name)));
    }

    /** Once per state, through the public APIs alone, by a program that knows no more than any other client. */
    private static void loadDemo(Suite suite, Path state) throws IOException, InterruptedException {
        var acceptance = Suite.root().resolve("deploy/acceptance/target");
        var loaded = state.resolve("demo-loaded");
        if (Files.exists(loaded) || Files.notExists(acceptance.resolve("classes/vn/gnbv/acceptance/Demo.class"))) {
            return;
        }
        var log = state.resolve("logs/demo.log");
        var classPath = acceptance.resolve("classes")
                + File.pathSeparator
                + Files.readString(acceptance.resolve("classpath")).strip();
        var demo = Engine.java(
                "-Xmx128m", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-cp", classPath, "vn.gnbv.acceptance.Demo");
        demo.environment().putAll(suite.addresses());
        var begin = System.nanoTime();
        var process = demo.redirectError(Redirect.to(log.toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try (var steps = process.inputReader(StandardCharsets.UTF_8)) {
            steps.lines().forEach(step -> say("  demo        " + step));
        }
        if (process.waitFor() == 0) {
            Files.createFile(loaded);
            say("  %-10s  %-15s  loaded in %5.1f s".formatted("demo", "", (System.nanoTime() - begin) / 1e9));
        } else {
            say("  The demo could not be loaded: " + log);
        }
    }

    private static String whereEverythingIs(Suite suite, Path state) {
        var text = new StringBuilder("\nGNBV is up.\n\n");
        for (var name : Suite.SERVICES) {
            text.append("  %-12s%s/q/swagger-ui%n"
                    .formatted(name, suite.service(name).url()));
        }
        return text.append("""
                          Keycloak    http://localhost:%d   admin / gnbv-local
                          PostgreSQL  localhost:%d          passwords in %s
                          Kafka       %s

                        Users, all with the password gnbv-local:

                          keeper           keeps units, organisations, calendars
                          labour           drafts plans, receives reports           Sông Mã district
                          signer           issues plans                             Sông Mã district
                          finance          assigns and moves money, reports         Sông Mã district
                          agriculture, health, communication, bank   report         Sông Mã district
                          commune-04168, commune-04171   households, reports        a commune each, 19 in all
                          operator         dead letters, jobs

                        Next:

                          token=$(deploy/token labour)
                          curl -H "Authorization: Bearer $token" %s/v1/administrative-units

                        Ctrl-C or deploy/down stops everything; the data stays in %s.
                        """.formatted(
                                suite.keycloak().port(),
                                suite.postgres().port(),
                                state.resolve("secrets.properties"),
                                suite.kafka().bootstrapServers(),
                                suite.service("plans").url(),
                                state))
                .toString();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
