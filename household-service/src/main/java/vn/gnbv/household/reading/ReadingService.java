package vn.gnbv.household.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;

/**
 * Puts down who has read personal data of many households, or out of a household's file (law 91/2025/QH15 on personal
 * data): what was asked for, and nothing of what was read. It is put down before the data leaves.
 */
@ApplicationScoped
public class ReadingService {

    /** What is read. */
    public enum Matter {
        NAMED_LIST,
        ROUND_PAPERS,
        RECOGNITION_PAPERS,
        SURVEY_TEMPLATE,
        EXPORT,
        CHANGE_FEED,
        SEARCH,
        HOUSEHOLD_FILE
    }

    /**
     * @param detail which of the matter's shapes, such as the number of the table or the kind of paper
     * @param subjectId the round, the decision or the household
     * @param unitId whose households were asked for; null for the whole area of the reader
     * @param households how many were read; null where they are only counted while they leave
     */
    record Read(
            UUID id,
            int version,
            String change,
            Matter matter,
            @Nullable String detail,
            @Nullable UUID subjectId,
            @Nullable UUID unitId,
            @Nullable Integer households) {}

    private final EventLog events;

    ReadingService(EventLog events) {
        this.events = events;
    }

    @Transactional
    public void note(
            Matter matter,
            @Nullable String detail,
            @Nullable UUID subject,
            @Nullable UUID unit,
            @Nullable Integer households) {
        var id = Ids.next();
        var read = new Read(id, 0, "READ", matter, detail, subject, unit, households);
        events.append(new AggregateChange(null, "vn.gnbv.reading.v1", id, 0, read, null, id, null));
    }
}
