package vn.gnbv.reporting.closing;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.regime.Regimes;

/** Closes a period once nobody can be in time any more and nothing waits, by who receives the regime's reports on the day. */
@ApplicationScoped
class PeriodClosingService {

    private final PeriodClosings closings;
    private final Regimes regimes;
    private final Directory directory;
    private final EventLog events;
    private final Database database;
    private final Caller caller;

    PeriodClosingService(
            PeriodClosings closings,
            Regimes regimes,
            Directory directory,
            EventLog events,
            Database database,
            Caller caller) {
        this.closings = closings;
        this.regimes = regimes;
        this.directory = directory;
        this.events = events;
        this.database = database;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer close(ClosePeriod command) {
        closings.hold(command.regimeId(), command.periodKey());
        var standing = closings.holdObligations(command.regimeId(), command.periodKey());
        var now = database.now();
        var receiver = receiver(command.regimeId(), LegalTime.dayOf(now));
        if (standing.obligations() == 0) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var before = closings.closedAt(command.regimeId(), command.periodKey());
        if (before != null) {
            throw PeriodClosings.closed(before);
        }
        var runsUntil = standing.runsUntil();
        if (runsUntil != null && !runsUntil.isBefore(LegalTime.dayOf(now))) {
            throw Problem.of(ReportingProblems.PERIOD_RUNS, runsUntil.toString());
        }
        if (standing.undecided() > 0) {
            throw Problem.of(ReportingProblems.REPORTS_UNDECIDED, String.valueOf(standing.undecided()));
        }
        var id = Ids.next();
        closings.add(id, receiver, command, caller.id(), now);
        var view = log(id, "vn.gnbv.period-closing.v1", id, command.note());
        Log.infof("Period %s of %s closed", command.periodKey(), command.regimeId());
        return Answer.created("/v1/period-closings/" + id, view.version(), view);
    }

    /** Lets one report in all the same, be it the first of its reporter, one that was sent back, or a supplement. */
    @Transactional
    @Idempotent
    Answer except(UUID closing, OpenException command) {
        var closed = get(closing);
        Instant now = database.now();
        var today = LegalTime.dayOf(now);
        receiver(closed.regimeId(), today);
        if (command.until().isBefore(today)) {
            throw Problem.of(ReportingProblems.DUE_DATE_PASSED, today.toString())
                    .at("/until");
        }
        var id = Ids.next();
        if (!closings.add(id, closing, command, caller.id(), now)) {
            throw Problem.of(ReportingProblems.OBLIGATION_NOT_OF_PERIOD, closed.periodKey())
                    .at("/obligationId");
        }
        var view = log(closing, "vn.gnbv.period-exception.v1", id, command.reason());
        return Answer.created("/v1/period-closings/" + closing, view.version(), view);
    }

    /**
     * The organisation to which a regime's reports go on a day, by itself or as the successor of the one that is named: what
     * its predecessor accepted stays on record with that one, and does not keep the period open.
     *
     * @throws Problem NOT_FOUND when that is not the caller's
     */
    private UUID receiver(UUID regimeId, LocalDate today) {
        var regime = regimes.find(regimeId);
        var receiver = regime == null ? null : directory.holder(regime.receiverOrganisationId(), regimeId, today);
        if (receiver == null || !receiver.equals(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return receiver;
    }

    PeriodClosingView get(UUID id) {
        var closing = closings.find(id, caller.organisation());
        if (closing == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return closing;
    }

    List<PeriodClosingView> list(@Nullable UUID regime, @Nullable String periodKey, @Nullable UUID after, int limit) {
        return closings.list(caller.organisation(), regime, periodKey, after, limit);
    }

    /** Only audited: that a period is closed changes no obligation and no report. */
    private PeriodClosingView log(UUID closing, String type, UUID id, @Nullable String reason) {
        var view = Objects.requireNonNull(closings.find(closing, caller.organisation()), "it has just been added");
        events.append(new AggregateChange(null, type, id, 0, view, reason, Ids.next(), null));
        return view;
    }
}
