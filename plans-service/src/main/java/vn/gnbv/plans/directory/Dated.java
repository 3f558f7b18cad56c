package vn.gnbv.plans.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds from its first day to its last; null means without beginning, or still in force. */
public interface Dated<V extends Dated<V>> {

    @Nullable
    LocalDate validFrom();

    @Nullable
    LocalDate validTo();

    /** The same, but with this last day. */
    V endingOn(LocalDate lastDay);

    default boolean holdsOn(LocalDate day) {
        var from = validFrom();
        var to = validTo();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    default boolean overlaps(Dated<?> other) {
        return begins(other) && other.begins(this);
    }

    /** Whether this begins before the other has ended. */
    private boolean begins(Dated<?> other) {
        var from = validFrom();
        var to = other.validTo();
        return from == null || to == null || !from.isAfter(to);
    }

    default boolean endsBeforeItBegins() {
        var from = validFrom();
        var to = validTo();
        return from != null && to != null && to.isBefore(from);
    }
}
