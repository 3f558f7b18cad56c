package vn.gnbv.household.exit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.household.lifecycle.LifecycleStatus;

/** What came of a registration to escape. */
@Schema(description = "NEAR_POOR: a poor household that left that list only.")
enum ExitOutcome {
    ESCAPED,
    NEAR_POOR,
    NOT_ESCAPED,
    WITHDRAWN;

    /** Read off what decisions made of the household; never typed in. */
    static ExitOutcome of(LifecycleStatus before, LifecycleStatus after) {
        return switch (after) {
            case NEWLY_ESCAPED, NOT_POOR -> ESCAPED;
            case NEAR_POOR -> before == LifecycleStatus.POOR ? NEAR_POOR : NOT_ESCAPED;
            case POOR -> NOT_ESCAPED;
        };
    }
}
