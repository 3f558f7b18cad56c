package vn.gnbv.household.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.HouseholdLoad;
import vn.gnbv.platform.problem.Problem;

/** Reads and checks a file on a thread of its own, one chunk ahead of who writes: a processor each, and little memory. */
final class ImportReading implements AutoCloseable {

    /** A household that is ready to be written, and where it stood. */
    record Ready(HouseholdLoad.Row row, long line, Stated.Locator locator) {}

    /**
     * Some households in the order of the file.
     *
     * @param end what is wrong with the file, so that nothing more can be read; empty where all is well
     * @param failure what stopped the reading that is nobody's fault who sent the file
     */
    record Chunk(
            long read,
            List<Ready> ready,
            List<List<ImportError>> refused,
            List<ImportError> end,
            boolean last,
            @Nullable RuntimeException failure) {}

    private static final int HOUSEHOLDS = 2_000;

    private final Supplier<Iterator<Stated>> file;
    private final ImportCheck check;
    private final Function<HouseholdLoad.Item, HouseholdLoad.Row> prepare;
    private final BlockingQueue<Chunk> ahead = new ArrayBlockingQueue<>(1);
    private final Thread reader = Thread.ofPlatform().name("household-import").unstarted(this::read);
    private boolean ended;

    ImportReading(
            Supplier<Iterator<Stated>> file,
            ImportCheck check,
            Function<HouseholdLoad.Item, HouseholdLoad.Row> prepare) {
        this.file = file;
        this.check = check;
        this.prepare = prepare;
        reader.start();
    }

    /** Null after the last. */
    @Nullable
    Chunk next() {
        if (ended) {
            return null;
        }
        try {
            var chunk = ahead.take();
            ended = chunk.last();
            if (chunk.failure() != null) {
                throw new IllegalStateException("The file could not be gone through", chunk.failure());
            }
            return chunk;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void read() {
        try {
            ahead.put(last());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** After all the others. */
    private Chunk last() throws InterruptedException {
        var gathered = new ArrayList<Stated>();
        List<ImportError> end = List.of();
        try {
            try {
                for (var households = file.get(); households.hasNext(); ) {
                    gathered.add(households.next());
                    if (gathered.size() == HOUSEHOLDS) {
                        ahead.put(chunk(gathered, List.of(), false));
                        gathered.clear();
                    }
                }
            } catch (Problem wrong) {
                end = ImportError.all(wrong, Stated.ofFile());
            }
            return chunk(gathered, end, true);
        } catch (RuntimeException e) {
            return new Chunk(0, List.of(), List.of(), List.of(), true, e);
        }
    }

    private Chunk chunk(List<Stated> households, List<ImportError> end, boolean last) {
        var ready = new ArrayList<Ready>();
        var refused = new ArrayList<List<ImportError>>();
        for (var checked : check.checkAll(households)) {
            if (checked.item() == null) {
                refused.add(checked.errors());
            } else {
                ready.add(new Ready(
                        prepare.apply(checked.item()),
                        checked.stated().line(),
                        checked.stated().locator()));
            }
        }
        return new Chunk(households.size(), ready, refused, end, last, null);
    }
}
