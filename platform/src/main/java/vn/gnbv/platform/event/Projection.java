package vn.gnbv.platform.event;

import java.util.List;

/**
 * Keeps a service's read copy of what one topic tells. Applied inside the transaction that also remembers the event's
 * id; must ignore a version that is not newer than its copy, and types that it does not know.
 */
public interface Projection {

    /** The topic that feeds this copy; one projection per topic and service. */
    String topic();

    /** @throws EventNotApplicable when the event breaks a rule and a repeat would break it again */
    void apply(ReceivedEvent event);

    /** The same for events that came together, in their order; a copy that many reach at once writes them together. */
    default void applyAll(List<ReceivedEvent> events) {
        events.forEach(this::apply);
    }
}
