package vn.gnbv.reporting.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One value and where it comes from. Not stated is null, never zero.
 *
 * @param numerator of a rate, kept apart from its quotient
 * @param denominator of a rate
 */
@Schema(name = "Figure")
public record Figure(
        String indicator,
        String unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Status status,
        List<Source> sources) {

    private static final int DECIMALS = 6;

    /** How far the value is settled. */
    @Schema(name = "FigureStatus")
    public enum Status {
        OFFICIAL,
        PRELIMINARY,
        ESTIMATE,
        NOT_STATED
    }

    /** The version of a record that a value was read from, and the event that told of it. */
    @Schema(name = "Source")
    public record Source(
            String type,
            UUID aggregateId,
            int version,
            @Nullable UUID eventId) {

        /** When it was told: an event's id says when it was made. */
        @JsonIgnore
        public @Nullable Instant since() {
            return eventId == null || eventId.version() != 7
                    ? null
                    : Instant.ofEpochMilli(eventId.getMostSignificantBits() >>> 16);
        }
    }

    public static Figure of(String indicator, String unit, @Nullable Long value, Status status, List<Source> sources) {
        return new Figure(
                indicator,
                unit,
                value == null ? null : BigDecimal.valueOf(value),
                null,
                null,
                value == null ? Status.NOT_STATED : status,
                sources);
    }

    /** A rate is divided from whole numbers once, so that it is never an average of averages. */
    public static @Nullable BigDecimal rate(@Nullable Long numerator, @Nullable Long denominator) {
        if (numerator == null || denominator == null || denominator == 0) {
            return null;
        }
        var rate = BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rate.scale() < 0 ? rate.setScale(0) : rate;
    }
}
