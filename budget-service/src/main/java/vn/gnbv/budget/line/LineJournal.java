package vn.gnbv.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;

/** Tells of changed lines, once each and after they have been written. */
@ApplicationScoped
class LineJournal {

    /** A line after what happened to it. */
    record Changed(BudgetLineView line, LineChange change) {}

    private final EventLog events;

    LineJournal(EventLog events) {
        this.events = events;
    }

    /** @param act common to all lines that one act changed */
    void tell(List<Changed> changes, UUID act, @Nullable String reason) {
        events.append(changes.stream()
                .map(c -> AggregateChange.of(
                                BudgetLineChanged.TOPIC,
                                BudgetLineChanged.TYPE,
                                c.line().id(),
                                c.line().version(),
                                BudgetLineChanged.of(c.line(), c.change()))
                        .because(reason)
                        .causedBy(act))
                .toList());
    }
}
