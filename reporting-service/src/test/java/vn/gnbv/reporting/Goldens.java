package vn.gnbv.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example events that their producers keep: what this service must be able to read. */
public final class Goldens {

    private Goldens() {}

    public static String of(String producer, String type) {
        try {
            return Files.readString(
                    Path.of("..", producer, "src", "main", "resources", "events", type + ".example.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
