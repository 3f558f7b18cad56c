package vn.gnbv.reporting.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;

/**
 * A reporting regime (<i>chế độ báo cáo</i>; Decree 09/2019/NĐ-CP) as plans-service states it: who reports what to whom,
 * for which periods, by when.
 */
public record Regime(
        UUID id,
        int version,
        String state,
        Source source,
        String name,
        String kind,
        UUID programmeId,
        @Nullable UUID unitId,
        @Nullable Integer year,
        String formCode,
        UUID receiverOrganisationId,
        @Nullable UUID viaOrganisationId,
        @Nullable List<UUID> alsoToOrganisationIds,
        List<Reporter> reporters,
        @Nullable List<Period> periods) {

    /** The kinds that oblige for stated periods: from a paper, or because a report was asked for. */
    private static final Set<String> OBLIGING = Set.of("PERIODIC", "REQUESTED");

    /** The plan edition, the legal document or the request that makes the regime binding. */
    public record Source(String kind, UUID id, @Nullable Integer edition) {

        public @Nullable UUID planId() {
            return kind.equals("PLAN") ? id : null;
        }

        public @Nullable UUID documentId() {
            return kind.equals("DOCUMENT") ? id : null;
        }

        public @Nullable UUID requestId() {
            return kind.equals("REQUEST") ? id : null;
        }
    }

    /** Who reports: obliged to, or only invited. */
    public record Reporter(
            UUID organisationId,
            UUID unitId,
            String mode,
            @Nullable String level) {}

    /**
     * A period to report on; without a deadline where the paper names no day.
     *
     * @param year null where it is the regime's
     * @param periodFrom the first day that is reported on; null where the paper does not say what it covers
     * @param dataCutOff up to when the data count; neither the end of the period nor the due date
     */
    public record Period(
            String key,
            String label,
            @Nullable Integer year,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @Nullable LocalDate dataCutOff,
            @Nullable Deadline deadline,
            @Nullable List<LevelDeadline> levelDeadlines) {

        /** That of the reporter's level, where its level has one of its own. */
        @Nullable
        Deadline deadlineOf(Reporter reporter) {
            return levelDeadlines == null
                    ? deadline
                    : levelDeadlines.stream()
                            .filter(own -> own.level().equals(reporter.level()))
                            .findFirst()
                            .map(LevelDeadline::deadline)
                            .orElse(deadline);
        }
    }

    /** By when the reporters of one level report. */
    public record LevelDeadline(
            String level,
            DueKind kind,
            LocalDate date,
            @Nullable LocalDate movedTo) {

        Deadline deadline() {
            return new Deadline(kind, date, movedTo);
        }
    }

    /** One report that one organisation owes for one period; without a deadline it is never overdue. */
    public record Duty(
            Regime regime,
            Reporter reporter,
            Period period,
            @Nullable Deadline deadline) {

        public int year() {
            return regime.yearOf(period);
        }

        /** The day on which what is reported on is over, as well as it is stated. */
        public LocalDate over() {
            if (period.periodTo() != null) {
                return period.periodTo();
            }
            return deadline == null ? LocalDate.of(year(), 12, 31) : deadline.dueDate();
        }
    }

    /** An ended regime opens nothing more; what is owed stays owed. */
    public boolean inForce() {
        return state.equals("IN_FORCE");
    }

    /**
     * What the regime obliges to: every required reporter, every period, with a day or without one. Who is invited owes nothing, the
     * receiver does not report to itself, and an ad hoc regime obliges only when a report is asked for.
     */
    public List<Duty> duties() {
        if (!OBLIGING.contains(kind) || periods == null) {
            return List.of();
        }
        var required = reporters.stream()
                .filter(r -> r.mode().equals("REQUIRED"))
                .filter(r -> !r.organisationId().equals(receiverOrganisationId))
                .toList();
        return periods.stream()
                .flatMap(period -> required.stream().map(r -> new Duty(this, r, period, period.deadlineOf(r))))
                .toList();
    }

    /** The programme year of a period: its own, or that of the plan. */
    public int yearOf(Period period) {
        return Objects.requireNonNull(period.year() == null ? year : period.year(), "a period without a year");
    }

    /** The period, or null. */
    public @Nullable Period period(String key) {
        return periods == null
                ? null
                : periods.stream().filter(p -> p.key().equals(key)).findFirst().orElse(null);
    }

    /** The boundaries that a programme year is counted on: those with which it began. */
    public static LocalDate boundariesOf(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
