package vn.gnbv.platform.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code BEFORE}: the day itself is too late (<i>trước ngày</i>); {@code BY}: the day is the last good one. */
public enum DueKind {
    BEFORE,
    BY;

    /** The last good day, whatever day of the week it is: {@code BEFORE 06/12/2021} ends with Sunday 5/12. */
    public LocalDate lastDay(LocalDate dueOn) {
        return this == BEFORE ? dueOn.minusDays(1) : dueOn;
    }

    /** The same where a paper may state no day. */
    public static @Nullable LocalDate lastDay(@Nullable LocalDate dueOn, @Nullable DueKind kind) {
        return dueOn == null || kind == null ? dueOn : kind.lastDay(dueOn);
    }

    /** How a stated day is meant: {@code BY} where nothing else is said; null without a day. */
    public static @Nullable DueKind of(@Nullable LocalDate dueOn, @Nullable DueKind kind) {
        if (dueOn == null) {
            return null;
        }
        return kind == null ? BY : kind;
    }
}
