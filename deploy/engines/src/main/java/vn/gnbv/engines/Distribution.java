package vn.gnbv.engines;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archives of the engines as Maven resolved them, each unpacked once per user. */
final class Distribution {

    /** What is done once with a freshly unpacked folder. */
    interface Step {
        void in(Path folder) throws IOException, InterruptedException;
    }

    /** A file lock keeps other JVMs out, but not another thread of this one. */
    private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();

    private Distribution() {}

    /** These classes and all that the build resolved for them. */
    static String classPath() {
        var own = Distribution.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(own.toString())) + File.pathSeparator + resolved();
    }

    static Path archive(String name) {
        return Stream.of(resolved().split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new CannotStart("nothing named " + name + " was built in for this machine"));
    }

    /** The unpacked archive; whoever comes first unpacks it, others wait for that one. */
    static Path unpacked(Path archive, Step once) throws IOException, InterruptedException {
        var name = archive.getFileName().toString().replaceFirst("\\.(jar|zip)$", "");
        var folder = Files.createDirectories(cache()).resolve(name);
        synchronized (LOCKS.computeIfAbsent(name, _ -> new Object())) {
            try (var channel = FileChannel.open(
                            cache().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (Files.notExists(folder)) {
                    var fresh = cache().resolve(name + ".part");
                    delete(fresh);
                    unpack(archive, fresh);
                    once.in(fresh);
                    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return folder;
    }

    /** The paths that the build wrote down. */
    private static String resolved() {
        try (var list = Distribution.class.getResourceAsStream("classpath")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Path cache() {
        var given = System.getenv("XDG_CACHE_HOME");
        var caches =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return caches.resolve("gnbv");
    }

    private static void unpack(Path archive, Path target) throws IOException {
        if (archive.toString().endsWith(".zip")) {
            try (var zip = new ZipArchiveInputStream(buffered(archive))) {
                write(zip, target);
            }
            return;
        }
        try (var jar = new ZipInputStream(buffered(archive))) {
            for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    write(new TarArchiveInputStream(new XZInputStream(jar)), target);
                    return;
                }
            }
        }
    }

    private static InputStream buffered(Path archive) throws IOException {
        return new BufferedInputStream(Files.newInputStream(archive));
    }

    private static void write(ArchiveInputStream<?> archive, Path target) throws IOException {
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var path = target.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(tar.getLinkName()));
                continue;
            }
            Files.copy(archive, path);
            if (isExecutable(entry)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static boolean isExecutable(ArchiveEntry entry) {
        return switch (entry) {
            case TarArchiveEntry tar -> (tar.getMode() & 0100) != 0;
            case ZipArchiveEntry zip -> zip.getName().endsWith(".sh");
            default -> false;
        };
    }
}
