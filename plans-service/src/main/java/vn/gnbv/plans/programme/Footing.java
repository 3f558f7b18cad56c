package vn.gnbv.plans.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The component that a project or an activity rests on, which applies to its unit, or of which nobody has spoken.
 *
 * @param applies never {@link Applies#NOT_APPLICABLE}
 * @param statementId the nearest statement; null when none was made
 */
public record Footing(
        UUID programmeId,
        UUID componentId,
        Applies applies,
        @Nullable UUID statementId) {}
