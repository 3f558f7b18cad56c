package vn.gnbv.reporting.obligation;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.regime.Regime;

/** Opens obligations from regimes, lets the open ones follow an amendment, and closes what has been fulfilled. */
@ApplicationScoped
public class ObligationService {

    private record Identity(String periodKey, UUID reporterOrganisationId) {}

    private final Obligations obligations;
    private final EventLog events;
    private final Database database;

    ObligationService(Obligations obligations, EventLog events, Database database) {
        this.obligations = obligations;
        this.events = events;
        this.database = database;
    }

    /** Brings the obligations into line with the latest edition of their regime, whichever editions were seen before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(Regime regime) {
        if (!regime.inForce()) {
            return;
        }
        var now = database.now();
        var known = obligations.lockAllOf(regime.id()).stream()
                .collect(Collectors.toMap(
                        o -> new Identity(o.periodKey, o.reporterOrganisationId), Function.identity()));
        var changed = new LinkedHashMap<Obligation, Obligation.Change>();
        for (var duty : regime.duties()) {
            var identity = new Identity(duty.period().key(), duty.reporter().organisationId());
            var obligation = known.remove(identity);
            if (obligation == null) {
                obligation = new Obligation(duty, now);
                obligations.persist(obligation);
                changed.put(obligation, Obligation.Change.OPENED);
            } else {
                note(changed, obligation, obligation.follow(duty));
            }
        }
        known.values().forEach(o -> note(changed, o, o.withdraw()));
        obligations.flush();
        var act = Ids.next();
        events.append(changed.entrySet().stream()
                .map(e -> ObligationChanged.of(e.getKey(), e.getValue()).causedBy(act))
                .toList());
        Log.infof("Regime %s version %d changed %d obligations", regime.id(), regime.version(), changed.size());
    }

    /** @throws Problem NOT_FOUND unless the organisation is the reporter */
    @Transactional(Transactional.TxType.MANDATORY)
    public ObligationView owedBy(UUID id, @Nullable UUID organisation) {
        var obligation = lock(id);
        if (!obligation.reporterOrganisationId.equals(organisation)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        obligation.requireOpen();
        return ObligationView.of(obligation);
    }

    /** The same whatever has become of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ObligationView ownedBy(UUID id, @Nullable UUID organisation) {
        var obligation = lock(id);
        if (!obligation.reporterOrganisationId.equals(organisation)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return ObligationView.of(obligation);
    }

    /** @throws Problem NOT_FOUND unless the organisation is the receiver */
    @Transactional(Transactional.TxType.MANDATORY)
    public ObligationView owedTo(UUID id, @Nullable UUID organisation) {
        var obligation = lock(id);
        if (!obligation.receiverOrganisationId.equals(organisation)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return ObligationView.of(obligation);
    }

    /** Closes the obligation by the acceptance of its report. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fulfil(UUID id, Timeliness timeliness, Instant now, UUID act) {
        var obligation = lock(id);
        obligation.fulfil(timeliness, now);
        obligations.flush();
        events.append(
                ObligationChanged.of(obligation, Obligation.Change.FULFILLED).causedBy(act));
    }

    private Obligation lock(UUID id) {
        var obligation = obligations.lock(id);
        if (obligation == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return obligation;
    }

    private static void note(
            LinkedHashMap<Obligation, Obligation.Change> changed,
            Obligation obligation,
            Obligation.@Nullable Change change) {
        if (change != null) {
            changed.put(obligation, change);
        }
    }
}
