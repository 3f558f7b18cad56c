package vn.gnbv.reporting.request;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.regime.Deadline;
import vn.gnbv.reporting.regime.Regime;

/**
 * A report that was asked for (<i>yêu cầu báo cáo đột xuất</i>; Decree 09/2019/NĐ-CP, article 4): a regime of one period
 * that its requester makes, so that its obligations live like all others.
 */
@Entity
@Table(name = "report_requests")
class ReportRequest {

    /** Whether it still asks. */
    @Schema(name = "ReportRequestState")
    enum State {
        OPEN,
        WITHDRAWN
    }

    static final String PERIOD = "DOT-XUAT";

    @Id
    UUID id;

    UUID requesterOrganisationId;

    @Convert(converter = RegimeText.class)
    Regime regime;

    String reason;
    Instant createdAt;
    String createdBy;

    @Enumerated(EnumType.STRING)
    State state;

    @Version
    int version;

    protected ReportRequest() {}

    ReportRequest(
            UUID requester,
            AskForReport asked,
            List<Regime.Reporter> reporters,
            @Nullable Deadline deadline,
            String by,
            Instant now) {
        id = Ids.next();
        requesterOrganisationId = requester;
        reason = asked.reason();
        createdAt = now;
        createdBy = by;
        state = State.OPEN;
        regime = new Regime(
                id,
                1,
                "IN_FORCE",
                new Regime.Source("REQUEST", id, 1),
                asked.title(),
                "REQUESTED",
                asked.programmeId(),
                null,
                asked.year(),
                asked.formCode(),
                requester,
                null,
                List.of(),
                reporters,
                List.of(new Regime.Period(
                        PERIOD,
                        asked.title(),
                        asked.year(),
                        asked.periodFrom(),
                        asked.periodTo(),
                        asked.dataCutOff(),
                        deadline,
                        null)));
    }

    /** Another day for all who have not reported yet. */
    void due(@Nullable Deadline deadline) {
        requireOpen();
        var period = period();
        regime = next(
                regime.reporters(),
                new Regime.Period(
                        period.key(),
                        period.label(),
                        period.year(),
                        period.periodFrom(),
                        period.periodTo(),
                        period.dataCutOff(),
                        deadline,
                        null));
    }

    /** Asks nobody any more; what has been reported stays. */
    void withdraw() {
        requireOpen();
        state = State.WITHDRAWN;
        regime = next(List.of(), period());
    }

    Regime.Period period() {
        var periods = regime.periods();
        return periods == null ? null : periods.getFirst();
    }

    private Regime next(List<Regime.Reporter> reporters, Regime.Period period) {
        var edition = regime.version() + 1;
        return new Regime(
                id,
                edition,
                regime.state(),
                new Regime.Source("REQUEST", id, edition),
                regime.name(),
                regime.kind(),
                regime.programmeId(),
                null,
                regime.year(),
                regime.formCode(),
                regime.receiverOrganisationId(),
                null,
                List.of(),
                reporters,
                List.of(period));
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw Problem.of(ReportingProblems.REQUEST_WITHDRAWN);
        }
    }
}
