package vn.gnbv.plans.activity;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Headcount;

/** What activities sum up to, by kind and over all of them, as planned and as held. */
@Schema(name = "ActivityTotals")
record ActivityTotals(
        List<OfKind> items,

        @Schema(description = "Over all kinds; without output, as each kind counts its own.")
        Side planned,

        @Schema(description = "Over all kinds; without output, as each kind counts its own.")
        Side actual) {

    /** The totals of one kind. */
    @Schema(name = "ActivityTotalsOfKind")
    record OfKind(
            String kind,
            String nameVi,
            String nameEn,
            String outputUnit,
            List<String> feeds,
            Side planned,
            Side actual) {}

    /** What was planned of activities that were not cancelled, or what came of those that were held. */
    @Schema(name = "ActivityTotalsSide")
    record Side(
            long activities,
            Participants participants,
            @Nullable Sum output,

            @Schema(description = "In whole VND.") Sum costVnd) {

        static final Side NONE = new Side(0, Participants.of(Map.of()), null, Sum.NONE);

        Side plus(Side other) {
            return new Side(
                    activities + other.activities,
                    participants.plus(other.participants),
                    null,
                    costVnd.plus(other.costVnd));
        }
    }

    /** Attendances: who attends twice counts twice. */
    @Schema(name = "ActivityParticipants", description = "Attendances: who attends twice counts twice.")
    record Participants(
            Sum total,
            Sum poor,
            Sum nearPoor,
            Sum newlyEscaped,
            Sum other,
            Sum women,
            Sum ethnicMinority,
            Sum disabled) {

        /** @param sums by name of the field; what is absent is counted by none */
        static Participants of(Map<String, Sum> sums) {
            return new Participants(
                    sums.getOrDefault("total", Sum.NONE),
                    group(sums, Headcount.Group.POOR),
                    group(sums, Headcount.Group.NEAR_POOR),
                    group(sums, Headcount.Group.NEWLY_ESCAPED),
                    group(sums, Headcount.Group.OTHER),
                    group(sums, Headcount.Group.WOMEN),
                    group(sums, Headcount.Group.ETHNIC_MINORITY),
                    group(sums, Headcount.Group.DISABLED));
        }

        private static Sum group(Map<String, Sum> sums, Headcount.Group group) {
            return sums.getOrDefault(group.field(), Sum.NONE);
        }

        Participants plus(Participants o) {
            return new Participants(
                    total.plus(o.total),
                    poor.plus(o.poor),
                    nearPoor.plus(o.nearPoor),
                    newlyEscaped.plus(o.newlyEscaped),
                    other.plus(o.other),
                    women.plus(o.women),
                    ethnicMinority.plus(o.ethnicMinority),
                    disabled.plus(o.disabled));
        }
    }

    /** A sum of what is stated, and of how many activities it is and is not; what nobody states is null, never zero. */
    @Schema(name = "ActivitySum")
    record Sum(
            @Schema(description = "Null where no activity states it.") @Nullable
            Long value,

            @Schema(description = "Activities that state it.")
            long stated,

            @Schema(description = "Activities that should state it and do not.")
            long notStated) {

        static final Sum NONE = new Sum(null, 0, 0);

        Sum plus(Sum other) {
            return new Sum(added(other.value), stated + other.stated, notStated + other.notStated);
        }

        private @Nullable Long added(@Nullable Long more) {
            if (value == null || more == null) {
                return value == null ? more : value;
            }
            return Math.addExact(value, more);
        }
    }

    static ActivityTotals of(List<OfKind> kinds) {
        return new ActivityTotals(
                kinds,
                kinds.stream().map(OfKind::planned).reduce(Side.NONE, Side::plus),
                kinds.stream().map(OfKind::actual).reduce(Side.NONE, Side::plus));
    }
}
