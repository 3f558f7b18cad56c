package vn.gnbv.platform.event;

/**
 * Keeps a service's read copy of what one topic tells. Applied inside the transaction that also remembers the event's
 * id; must ignore a version that is not newer than its copy, and types that it does not know.
 */
public interface Projection {

    /** The topic that feeds this copy; one projection per topic and service. */
    String topic();

    /** @throws EventNotApplicable when the event breaks a rule and a repeat would break it again */
    void apply(ReceivedEvent event);
}
