package vn.gnbv.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The right of one living JVM to a state folder. The system ends it with the JVM, so that nothing stale is left by a kill. */
record Claim(Path processFile, FileChannel lock) {

    static Claim on(Path folder, String name) throws IOException {
        var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isOurs(lock)) {
            lock.close();
            throw new CannotStart(
                    folder + " is in use by a running " + name + "; stop that one or choose another folder");
        }
        var claim = new Claim(folder.resolve("process"), lock);
        claim.leftBehind().ifPresent(Engine::killTree);
        return claim;
    }

    void remember(ProcessHandle started) throws IOException {
        var since = started.info().startInstant().orElse(Instant.EPOCH);
        Files.writeString(processFile, started.pid() + " " + since);
    }

    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A process that survived the JVM that started it. */
    private Optional<ProcessHandle> leftBehind() throws IOException {
        if (Files.notExists(processFile)) {
            return Optional.empty();
        }
        var remembered = Files.readString(processFile).strip().split(" ");
        var since = Instant.parse(remembered[1]);
        // The number may belong to another process by now: the same start, give or take the clock's rounding, tells.
        return ProcessHandle.of(Long.parseLong(remembered[0])).filter(candidate -> candidate
                .info()
                .startInstant()
                .map(start -> Duration.between(start, since).abs().toSeconds() < 3)
                .orElse(false));
    }
}
