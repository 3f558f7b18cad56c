package vn.gnbv.budget.counterpart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of the central money a place adds of its own, in percent (<i>tỷ lệ đối ứng</i>), and by which paper. */
@Schema(name = "CounterpartRatio")
record CounterpartRatioView(
        UUID id,
        UUID programmeId,
        UUID unitId,
        int firstYear,
        @Nullable Integer lastYear,
        BigDecimal percent,
        String basis,
        Instant recordedAt,
        String recordedBy) {}
