package vn.gnbv.household.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Keeps who has to be told. */
@ApplicationScoped
class RecipientService {

    private final Recipients recipients;
    private final EventLog events;

    RecipientService(Recipients recipients, EventLog events) {
        this.recipients = recipients;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer register(RegisterRecipient command) {
        var refusals = new Refusals();
        command.check(refusals);
        refusals.throwIfAny();
        var id = Ids.next();
        if (!recipients.add(id, command)) {
            throw Problem.of(HouseholdProblems.RECIPIENT_EXISTS).at("/code");
        }
        var view = recipients.find(id).orElseThrow();
        events.append(new AggregateChange(null, "vn.gnbv.recipient.v1", id, 0, view, null, id, null));
        return Answer.created("/v1/recipients/" + id, 0, view);
    }
}
