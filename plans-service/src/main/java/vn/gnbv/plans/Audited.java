package vn.gnbv.plans;

import java.util.UUID;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.event.AggregateChange;

/** What the log keeps of a change that no other service hears of: that it was made, and by whom, not what was said. */
public record Audited(UUID id, int version, String change) {

    /** @param aggregate as in the CloudEvents type, {@code vn.gnbv.<aggregate>.v1} */
    public static AggregateChange of(String aggregate, UUID id, int version, String change) {
        var state = new Audited(id, version, change);
        return new AggregateChange(null, "vn.gnbv." + aggregate + ".v1", id, version, state, null, Ids.next(), null);
    }
}
