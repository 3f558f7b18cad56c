package vn.gnbv.reporting.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        UUID unitId,
        int year,
        String formCode,
        UUID receiverOrganisationId,
        List<Reporter> reporters,
        @Nullable List<Period> periods) {

    /** The plan edition or the legal document that makes the regime binding. */
    public record Source(String kind, UUID id, @Nullable Integer edition) {

        public @Nullable UUID planId() {
            return kind.equals("PLAN") ? id : null;
        }
    }

    /** Who reports: obliged to, or only invited. */
    public record Reporter(UUID organisationId, UUID unitId, String mode) {}

    /** A period to report on; without a deadline where the paper names no day. */
    public record Period(String key, String label, @Nullable Deadline deadline) {}

    /** One report that one organisation owes for one period. */
    public record Duty(Regime regime, Reporter reporter, Period period, Deadline deadline) {}

    /** An ended regime opens nothing more; what is owed stays owed. */
    public boolean inForce() {
        return state.equals("IN_FORCE");
    }

    public boolean hasPeriod(String key) {
        return periods != null && periods.stream().anyMatch(p -> p.key().equals(key));
    }

    /**
     * What the regime obliges to: every required reporter, every period with a day. Who is invited owes nothing, the
     * receiver does not report to itself, and an ad hoc regime obliges only when a report is asked for.
     */
    public List<Duty> duties() {
        if (!kind.equals("PERIODIC") || periods == null) {
            return List.of();
        }
        var required = reporters.stream()
                .filter(r -> r.mode().equals("REQUIRED"))
                .filter(r -> !r.organisationId().equals(receiverOrganisationId))
                .toList();
        return periods.stream()
                .<Duty>mapMulti((period, duties) -> {
                    var deadline = period.deadline();
                    if (deadline != null) {
                        required.forEach(r -> duties.accept(new Duty(this, r, period, deadline)));
                    }
                })
                .toList();
    }

    /** The boundaries that a programme year is counted on: those with which it began. */
    public static LocalDate boundariesOf(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
