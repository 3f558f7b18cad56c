package vn.gnbv.plans.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.plans.Remark;
import vn.gnbv.plans.calendar.WorkingDays;
import vn.gnbv.plans.directory.UnitLevel;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

/**
 * One round of reports (<i>kỳ báo cáo</i>): what it covers, up to when it counts, until when it is due: three things
 * (Decree 09/2019/NĐ-CP, articles 8, 12, 13). A paper that names a year and no day has no deadline; none is invented.
 */
@Schema(name = "ReportingPeriod")
public record Period(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z.-]{1,40}") String key,
        @NotBlank @Size(max = 300) String label,

        @Schema(description = "The programme year that it is of; in a plan the plan's where absent.")
        @Nullable
        @Min(2000)
        @Max(2100)
        Integer year,

        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable LocalDate dataCutOff,

        @Schema(description = "Null where no day is stated, or where it cannot be counted yet.") @Nullable @Valid
        Deadline deadline,

        @Schema(
                description =
                        "Where reporters of a level have a deadline of their own; it takes the place of the other.")
        @Nullable
        @Size(max = 4)
        List<@NotNull @Valid LevelDeadline> levelDeadlines) {

    /** Until when a report is due; the day as the document writes it. */
    @Schema(name = "Deadline")
    public record Deadline(
            @NotNull DueKind kind,
            @NotNull LocalDate date,

            @Schema(description = MOVED_TO, readOnly = true) @Nullable
            LocalDate movedTo) {

        public Deadline(DueKind kind, LocalDate date) {
            this(kind, date, null);
        }

        LocalDate lastDay() {
            return movedTo == null ? kind.lastDay(date) : movedTo;
        }

        /** With the day that its last day goes to, if that is another; years without a calendar are told. */
        private Deadline moving(@Nullable LastDayMoves moves, WorkingDays calendar, Set<Integer> missing) {
            if (moves == null) {
                return new Deadline(kind, date);
            }
            var stated = kind.lastDay(date);
            var count = calendar.nearest(stated, moves.step);
            if (count.missingYear() != null) {
                missing.add(count.missingYear());
            }
            return new Deadline(kind, date, stated.equals(count.date()) ? null : count.date());
        }
    }

    /** Until when reporters of a level report; a report that is put together level by level needs one for each. */
    @Schema(name = "LevelDeadline")
    public record LevelDeadline(
            @NotNull UnitLevel level,
            @NotNull DueKind kind,
            @NotNull LocalDate date,

            @Schema(description = MOVED_TO, readOnly = true) @Nullable
            LocalDate movedTo) {

        public LevelDeadline(UnitLevel level, DueKind kind, LocalDate date) {
            this(level, kind, date, null);
        }

        Deadline deadline() {
            return new Deadline(kind, date, movedTo);
        }
    }

    private static final String MOVED_TO =
            "The last good day, where the regime moves it because the stated one is not worked on; worked out, whatever"
                    + " is sent.";

    public Period {
        levelDeadlines = levelDeadlines == null ? List.of() : List.copyOf(levelDeadlines);
    }

    /** Every deadline that somebody has. */
    Stream<Deadline> deadlines() {
        return Stream.concat(
                Stream.ofNullable(deadline), levelDeadlines.stream().map(LevelDeadline::deadline));
    }

    /**
     * With each last day where the regime moves it to, as far as the calendars tell.
     *
     * @param remarks receives the years whose calendar is missing
     */
    Period moving(@Nullable LastDayMoves moves, WorkingDays calendar, List<Remark> remarks) {
        var missing = new TreeSet<Integer>();
        var moved = new Period(
                key,
                label,
                year,
                periodFrom,
                periodTo,
                dataCutOff,
                deadline == null ? null : deadline.moving(moves, calendar, missing),
                levelDeadlines.stream()
                        .map(own -> new LevelDeadline(
                                own.level,
                                own.kind,
                                own.date,
                                own.deadline().moving(moves, calendar, missing).movedTo()))
                        .toList());
        missing.forEach(of -> remarks.add(RegimeRemark.CALENDAR_MISSING.on(key, "" + of)));
        return moved;
    }

    /** As the paper has it: nothing of what is worked out. */
    Period asStated() {
        return moving(null, WorkingDays.NONE, List.of());
    }

    void check(String at, Refusals refusals) {
        refusals.addIf(
                periodFrom != null && periodTo != null && periodTo.isBefore(periodFrom),
                at + "/periodTo",
                PlansProblems.VALIDITY_REVERSED);
        refusals.addIf(
                dataCutOff != null && deadlines().anyMatch(due -> dataCutOff.isAfter(due.lastDay())),
                at + "/dataCutOff",
                PlansProblems.CUT_OFF_AFTER_DEADLINE);
        Pointers.noneTwice(refusals, at + "/levelDeadlines/", "/level", levelDeadlines, LevelDeadline::level);
    }
}
