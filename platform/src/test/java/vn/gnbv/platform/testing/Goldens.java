package vn.gnbv.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example events that their producers keep: what a consumer must be able to read. */
public final class Goldens {

    private Goldens() {}

    /**
     * @param producer folder of the producing service
     * @param type CloudEvents type
     */
    public static String of(String producer, String type) {
        try {
            return Files.readString(
                    Path.of("..", producer, "src", "main", "resources", "events", type + ".example.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
