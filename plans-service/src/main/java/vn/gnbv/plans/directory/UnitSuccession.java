package vn.gnbv.plans.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a unit, or a part of it, has become another from a day on. A unit that stays and gives a part away succeeds
 * itself with the rest.
 *
 * @param weight the part, of 1; null where it is not known
 */
@Schema(name = "UnitSuccession")
record UnitSuccession(
        UUID successorId,
        LocalDate onDay,
        SuccessionKind kind,
        @Nullable BigDecimal weight,
        @Nullable String legalBasis) {

    /** A weight is the same however many zeros end it. */
    UnitSuccession {
        weight = weight == null ? null : weight.stripTrailingZeros();
    }
}
