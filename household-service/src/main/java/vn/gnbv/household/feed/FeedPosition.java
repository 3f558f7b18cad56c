package vn.gnbv.household.feed;

import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/**
 * How far somebody has read. Changes are ordered by the transaction that made them, and only those are shown before which
 * none is open any more: a change that is committed late never comes to stand before one that was read.
 *
 * @param transaction number of the transaction, as the database counts them without wrapping
 * @param household the last one read of those that it changed
 */
record FeedPosition(BigInteger transaction, UUID household) {

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,19})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /** @throws Problem CURSOR_INVALID */
    static FeedPosition of(@Nullable String text) {
        if (text == null) {
            return new FeedPosition(BigInteger.ZERO, FIRST);
        }
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw Problem.of(PlatformProblems.CURSOR_INVALID).at("?after");
        }
        return new FeedPosition(new BigInteger(parts.group(1)), UUID.fromString(parts.group(2)));
    }

    /** After all that any transaction before this one has changed. */
    static FeedPosition before(BigInteger horizon) {
        return new FeedPosition(horizon.subtract(BigInteger.ONE), LAST);
    }

    FeedPosition orLater(FeedPosition other) {
        return other.transaction.compareTo(transaction) > 0 ? other : this;
    }

    @Override
    public String toString() {
        return transaction + "-" + household;
    }
}
