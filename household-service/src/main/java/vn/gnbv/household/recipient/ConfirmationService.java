package vn.gnbv.household.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Keeps what recipients answer to their lists (<i>xác nhận của nơi nhận</i>). */
@ApplicationScoped
class ConfirmationService {

    /** What the audit keeps: how many were taken and how many not, neither who nor why. */
    record ConfirmationRecorded(
            UUID id, int version, String change, UUID recipientId, String month, UUID unitId, int rows, int refused) {}

    private final Confirmations confirmations;
    private final Recipients recipients;
    private final MovementQueries movements;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    ConfirmationService(
            Confirmations confirmations,
            Recipients recipients,
            MovementQueries movements,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.confirmations = confirmations;
        this.recipients = recipients;
        this.movements = movements;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer confirm(UUID recipientId, ConfirmMovements said) {
        areas.require(caller.area(), said.unitId(), said.ofMonth().atEndOfMonth());
        var recipient = recipients.find(recipientId).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var refusals = new Refusals();
        said.check(LocalDate.now(clock), refusals);
        var members =
                said.refused().stream().map(ConfirmMovements.Refused::memberId).toList();
        // Who falls with one household and rises with another is told of in the one that is entitled now.
        var households = movements.list(recipient, said.ofMonth(), said.unitId(), members).stream()
                .collect(Collectors.toMap(Movement::memberId, Movement::householdId, (falls, rises) -> rises));
        for (int i = 0; i < members.size(); i++) {
            refusals.addIf(
                    !households.containsKey(members.get(i)),
                    ConfirmMovements.pointer(i),
                    HouseholdProblems.NOT_IN_MONTHS_LIST,
                    said.month());
        }
        refusals.throwIfAny();
        var id = Ids.next();
        confirmations.add(id, recipientId, said, households, caller.id());
        var recorded = new ConfirmationRecorded(
                id, 0, "RECORDED", recipientId, said.month(), said.unitId(), said.rows(), members.size());
        events.append(new AggregateChange(null, "vn.gnbv.recipient-confirmation.v1", id, 0, recorded, null, id, null));
        return Answer.created("/v1/recipients/" + recipientId + "/confirmations/" + id, 0, get(recipientId, id));
    }

    ConfirmationView get(UUID recipient, UUID id) {
        areas.requireDirectory();
        return confirmations
                .find(recipient, id, caller.area())
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }
}
