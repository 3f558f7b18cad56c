package vn.gnbv.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of one state folder: made at first use, kept in a file that its owner alone can read, or given there beforehand. */
record Secrets(Path file) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(Path state) {
        return new Secrets(state.toAbsolutePath().resolve("secrets.properties"));
    }

    String get(String name) {
        synchronized (Secrets.class) {
            try {
                var all = new Properties();
                if (Files.exists(file)) {
                    try (var in = Files.newBufferedReader(file)) {
                        all.load(in);
                    }
                }
                var known = all.getProperty(name);
                return known != null ? known : add(all, name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String add(Properties all, String name) throws IOException {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        all.setProperty(name, secret);
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(
                file.getParent(),
                "secrets",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newBufferedWriter(fresh)) {
            all.store(out, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return secret;
    }
}
