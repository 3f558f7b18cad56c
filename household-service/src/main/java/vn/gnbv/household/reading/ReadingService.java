package vn.gnbv.household.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Actor;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.http.Page;

/**
 * Puts down who has read personal data of households (law 91/2025/QH15 on personal data): what was asked for, and nothing
 * of what was read but whose it was. It is put down before the data leaves; those who read at once share one statement, so
 * that it costs a reader little.
 */
@ApplicationScoped
public class ReadingService {

    private static final String INSERT = """
            insert into readings (id, actor, area, origin, matter, detail, subject_id, unit_id, households, household_ids)
            select r.id, r.actor, r.area, r.origin, r.matter, r.detail, r.subject_id, r.unit_id, r.households,
                   r.household_ids::uuid[]
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::integer[],
                        ?::text[])
              as r(id, actor, area, origin, matter, detail, subject_id, unit_id, households, household_ids)""";

    /** One of those that are being put down. */
    private static final class Entry {

        private final UUID id = Ids.next();
        private final Actor actor = Actor.current();
        private final Matter matter;
        private final @Nullable String detail;
        private final @Nullable UUID subject;
        private final @Nullable UUID unit;
        private final @Nullable Integer households;
        private final @Nullable String householdIds;
        private boolean written;

        Entry(
                Matter matter,
                @Nullable String detail,
                @Nullable UUID subject,
                @Nullable UUID unit,
                @Nullable Integer households,
                @Nullable String householdIds) {
            this.matter = matter;
            this.detail = detail;
            this.subject = subject;
            this.unit = unit;
            this.households = households;
            this.householdIds = householdIds;
        }
    }

    private final Database database;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    ReadingService(Database database) {
        this.database = database;
    }

    /**
     * Outside any transaction of the reader's: what was read stays read.
     *
     * @param detail which of the matter's shapes, such as the number of the table or the kind of paper
     * @param subject the round, the decision or the household
     * @param unit whose households were asked for; null for the whole area of the reader
     * @param households how many were read; null where they are only counted while they leave
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void note(
            Matter matter,
            @Nullable String detail,
            @Nullable UUID subject,
            @Nullable UUID unit,
            @Nullable Integer households) {
        write(new Entry(matter, detail, subject, unit, households, null));
    }

    /** One household; nothing where what was read is of none, such as of a village. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void note(Matter matter, @Nullable UUID household) {
        if (household != null) {
            write(new Entry(matter, null, household, null, 1, null));
        }
    }

    /**
     * Some households, each once however often it is read of. That nobody was found is put down as well.
     *
     * @param subject the round, where it is a list of one
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void note(Matter matter, @Nullable UUID subject, @Nullable UUID unit, List<UUID> households) {
        note(matter, null, subject, unit, households.stream());
    }

    /**
     * A page of a list, given on when it is put down.
     *
     * @param household of an item; null where it is of none
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> Page<T> noted(
            Matter matter,
            @Nullable String detail,
            @Nullable UUID subject,
            @Nullable UUID unit,
            Page<T> page,
            Function<T, @Nullable UUID> household) {
        note(matter, detail, subject, unit, page.items().stream().map(household));
        return page;
    }

    private void note(
            Matter matter,
            @Nullable String detail,
            @Nullable UUID subject,
            @Nullable UUID unit,
            Stream<@Nullable UUID> households) {
        var ids = households
                .filter(Objects::nonNull)
                .distinct()
                .map(UUID::toString)
                .toList();
        write(new Entry(matter, detail, subject, unit, ids.size(), "{" + String.join(",", ids) + "}"));
    }

    /** Whoever comes first writes for all that wait behind. */
    private void write(Entry mine) {
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.written) {
                writeAll(mine);
            }
        } finally {
            writing.unlock();
        }
    }

    private void writeAll(Entry mine) {
        var all = new ArrayList<Entry>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        try {
            database.write(
                    INSERT,
                    values(all, e -> e.id, UUID[]::new),
                    values(all, e -> e.actor.id(), String[]::new),
                    values(all, e -> e.actor.area(), UUID[]::new),
                    values(all, e -> e.actor.origin(), String[]::new),
                    values(all, e -> e.matter.name(), String[]::new),
                    values(all, e -> e.detail, String[]::new),
                    values(all, e -> e.subject, UUID[]::new),
                    values(all, e -> e.unit, UUID[]::new),
                    values(all, e -> e.households, Integer[]::new),
                    values(all, e -> e.householdIds, String[]::new));
        } catch (RuntimeException e) {
            // The others try it themselves.
            all.remove(mine);
            waiting.addAll(all);
            throw e;
        }
        all.forEach(entry -> entry.written = true);
    }

    private static <T> Object values(
            List<Entry> entries, Function<Entry, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return entries.stream().map(value).toArray(array);
    }
}
