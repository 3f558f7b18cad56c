package vn.gnbv.reporting.reminder;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to deliver.
 *
 * @param failure null when it arrived
 * @param again after how long to try again as the other side asks; null: by our own patience
 * @param gone whether the other side wants nothing any more
 */
record Outcome(@Nullable String failure, @Nullable Duration again, boolean gone) {

    static final Outcome SENT = new Outcome(null, null, false);

    static Outcome failed(String why) {
        return new Outcome(why, null, false);
    }
}
