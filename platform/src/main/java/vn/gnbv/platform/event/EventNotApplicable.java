package vn.gnbv.platform.event;

/** An event that cannot be applied, now or on a repeat: it goes to the dead letters with this reason. */
public final class EventNotApplicable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventNotApplicable(String reason) {
        super(reason);
    }
}
