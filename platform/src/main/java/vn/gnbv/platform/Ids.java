package vn.gnbv.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of everything that the suite keeps: UUID version 7, ordered by time. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
