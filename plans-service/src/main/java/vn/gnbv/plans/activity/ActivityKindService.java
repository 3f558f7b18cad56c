package vn.gnbv.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Adds kinds of activities; audited, but nothing that others are told of. */
@ApplicationScoped
class ActivityKindService {

    /** What the audit keeps. */
    record Added(UUID id, int version, String change, ActivityKind kind) {}

    private final ActivityKinds kinds;
    private final EventLog events;

    ActivityKindService(ActivityKinds kinds, EventLog events) {
        this.kinds = kinds;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer add(ActivityKind kind) {
        var refusals = new Refusals();
        Pointers.noneTwice(refusals, "/counts/", "", kind.counts(), group -> group);
        Pointers.noneTwice(refusals, "/feeds/", "", kind.feeds(), indicator -> indicator);
        refusals.throwIfAny();
        if (!kinds.add(kind)) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, kind.code()).at("/code");
        }
        var act = Ids.next();
        events.append(new AggregateChange(
                null, "vn.gnbv.activity-kind.v1", act, 0, new Added(act, 0, "ADDED", kind), null, act, null));
        return Answer.created("/v1/activity-kinds/" + kind.code(), 0, kind);
    }
}
