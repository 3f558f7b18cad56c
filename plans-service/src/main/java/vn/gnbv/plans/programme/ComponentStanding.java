package vn.gnbv.plans.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A component as it stands for one unit on one day.
 *
 * @param statementId the nearest statement, on which this rests; null when none was made
 */
public record ComponentStanding(
        UUID componentId,
        String code,
        Applies applies,
        @Nullable UUID statementId) {}
