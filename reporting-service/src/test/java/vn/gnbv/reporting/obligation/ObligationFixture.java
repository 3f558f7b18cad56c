package vn.gnbv.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.reporting.directory.Successions;
import vn.gnbv.reporting.regime.Deadline;
import vn.gnbv.reporting.regime.Regime;

/** A duty of one reporter for one period, and the obligation that it opens. */
public final class ObligationFixture {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID RECEIVER = UUID.randomUUID();
    private static final Regime.Reporter REPORTER =
            new Regime.Reporter(UUID.randomUUID(), UUID.randomUUID(), "REQUIRED", null);

    private ObligationFixture() {}

    /** Stated by an edition of a plan, due before a date, or on no day. */
    static Regime.Duty duty(int edition, @Nullable String before) {
        var deadline = before == null ? null : new Deadline(DueKind.BEFORE, LocalDate.parse(before));
        var regime = new Regime(
                ID,
                edition,
                "IN_FORCE",
                new Regime.Source("PLAN", ID, edition),
                "Báo cáo",
                "PERIODIC",
                ID,
                REPORTER.unitId(),
                2024,
                "GNBV-RESULTS",
                RECEIVER,
                null,
                List.of(),
                List.of(REPORTER),
                List.of(new Regime.Period("2024-05", "Tháng 5", null, null, null, null, deadline, null)));
        return regime.duties().getFirst();
    }

    /** Where nothing has been passed on. */
    static Placement asNamed(Regime.Duty duty) {
        return Placement.of(duty, Successions.NONE, LocalDate.parse("2024-05-09"));
    }

    static Obligation opened(Regime.Duty duty, Instant at) {
        return new Obligation(duty, asNamed(duty), at);
    }

    public static ObligationView anObligation() {
        return ObligationView.of(opened(duty(1, "2024-05-10"), Instant.parse("2024-04-01T00:00:00Z")));
    }
}
