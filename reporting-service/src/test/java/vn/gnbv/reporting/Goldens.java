package vn.gnbv.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example events that their producers keep: what this service must be able to read. */
final class Goldens {

    private Goldens() {}

    static String of(String producer, String type) {
        var theirs = Path.of("..", producer, "src", "main", "resources", "events", type + ".example.json");
        var agreed = Path.of("src", "test", "resources", "goldens", type + ".json");
        try {
            return Files.readString(Files.exists(theirs) ? theirs : agreed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
