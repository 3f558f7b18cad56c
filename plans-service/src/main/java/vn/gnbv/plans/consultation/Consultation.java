package vn.gnbv.plans.consultation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

/**
 * A draft that is put to others before it is issued (<i>lấy ý kiến</i>): who was asked until when, what each said on
 * which provision, and what became of it.
 */
@Entity
@Table(name = "consultations")
class Consultation {

    /** What became of one opinion. */
    record Decided(
            UUID opinionId,
            OpinionDecision decision,
            @Nullable String reason) {}

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ConsultationKind kind;

    @Nullable
    UUID planId;

    @Nullable
    String title;

    @Nullable
    String textReference;

    @Nullable
    String letterNumber;

    /** Who asks. */
    UUID organisationId;

    /** Of who asks, on the day of the letter. */
    UUID unitId;

    LocalDate openedOn;
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    DueKind dueKind;

    @Nullable
    UUID feeds;

    @Enumerated(EnumType.STRING)
    ConsultationState state = ConsultationState.OPEN;

    @Nullable
    LocalDate closedOn;

    @Nullable
    LocalDate decidedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Decided> decisions = List.of();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "consultation_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<Invited> invited = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "consultation_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<ConsultationResponse> responses = new ArrayList<>();

    /** Changes with every response, so that the version does too. */
    Instant changedAt;

    @Version
    int version;

    protected Consultation() {}

    Consultation(OpenConsultation command, UUID host, UUID unitId, LocalDate openedOn) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.kind = command.kind();
        this.planId = command.planId();
        this.title = command.title();
        this.textReference = command.textReference();
        this.letterNumber = command.letterNumber();
        this.organisationId = host;
        this.unitId = unitId;
        this.openedOn = openedOn;
        this.dueOn = command.dueOn();
        this.dueKind = command.dueKind();
        this.feeds = command.feeds();
        for (int i = 0; i < command.invited().size(); i++) {
            invited.add(new Invited(id, i, command.invited().get(i)));
        }
        this.changedAt = Instant.now();
    }

    LocalDate lastDay() {
        return dueKind.lastDay(dueOn);
    }

    boolean isHostedBy(@Nullable UUID organisation) {
        return organisationId.equals(organisation);
    }

    Optional<Invited> invitedAs(@Nullable UUID organisation) {
        return organisation == null
                ? Optional.empty()
                : invited.stream()
                        .filter(one -> organisation.equals(one.organisationId))
                        .findFirst();
    }

    /** @throws Problem FED_CONSULTATION_CLOSED or DUE_AFTER_FED */
    void requireInTimeFor(Consultation fed) {
        if (fed.state != ConsultationState.OPEN) {
            throw Problem.of(PlansProblems.FED_CONSULTATION_CLOSED);
        }
        if (lastDay().isAfter(fed.lastDay())) {
            throw Problem.of(PlansProblems.DUE_AFTER_FED, fed.lastDay());
        }
    }

    /**
     * Takes up what one of the invited says, itself or on a paper that the one who asked enters.
     *
     * @param speaker the caller's organisation
     * @throws Problem CONSULTATION_NOT_OPEN, or all that is wrong with the response
     */
    ConsultationResponse respond(StateResponse stated, @Nullable UUID speaker, LocalDate today) {
        if (state != ConsultationState.OPEN) {
            throw Problem.of(PlansProblems.CONSULTATION_NOT_OPEN);
        }
        var byHost = isHostedBy(speaker);
        var meant = byHost
                ? invited.stream()
                        .filter(one -> one.id.equals(stated.invitedId()))
                        .findFirst()
                : invitedAs(speaker).filter(one -> stated.invitedId() == null || one.id.equals(stated.invitedId()));
        var receivedOn = stated.receivedOn() == null ? today : stated.receivedOn();
        var refusals = new Refusals();
        refusals.addIf(meant.isEmpty(), "/invitedId", PlansProblems.NOT_INVITED);
        refusals.addIf(!byHost && stated.receivedOn() != null, "/receivedOn", PlansProblems.PAPER_BY_HOST_ONLY);
        refusals.addIf(receivedOn.isAfter(today), "/receivedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(receivedOn.isBefore(openedOn), "/receivedOn", PlansProblems.DAY_OUT_OF_ORDER, openedOn);
        for (int i = 0; i < stated.opinions().size(); i++) {
            var one = stated.opinions().get(i);
            var silent = one.opinion() != OpinionKind.AGREE && one.text() == null;
            refusals.addIf(silent, "/opinions/" + i + "/text", PlansProblems.OPINION_WITHOUT_TEXT);
        }
        refusals.throwIfAny();
        var one = meant.orElseThrow();
        var response = new ConsultationResponse(one, responses.size(), stated, receivedOn, byHost);
        responses.add(response);
        one.replied(receivedOn);
        changed();
        return response;
    }

    /**
     * Ends the waiting, and writes down who has not replied.
     *
     * @throws Problem CONSULTATION_NOT_OPEN, DATE_IN_FUTURE, or CONSULTATION_RUNNING while somebody may still reply in
     *     time
     */
    void close(@Nullable LocalDate on, LocalDate today) {
        if (state != ConsultationState.OPEN) {
            throw Problem.of(PlansProblems.CONSULTATION_NOT_OPEN);
        }
        var day = on == null ? today : on;
        var refusals = new Refusals();
        refusals.addIf(day.isAfter(today), "/closedOn", PlatformProblems.DATE_IN_FUTURE);
        var lastReply = responses.stream()
                .map(response -> response.receivedOn)
                .max(LocalDate::compareTo)
                .orElse(openedOn);
        refusals.addIf(day.isBefore(lastReply), "/closedOn", PlansProblems.DAY_OUT_OF_ORDER, lastReply);
        var awaited = invited.stream().anyMatch(one -> one.repliedOn == null);
        refusals.addIf(awaited && !day.isAfter(lastDay()), "/closedOn", PlansProblems.CONSULTATION_RUNNING, lastDay());
        refusals.throwIfAny();
        state = ConsultationState.CLOSED;
        closedOn = day;
        invited.forEach(one -> one.conclude(lastDay()));
        changed();
    }

    /** @throws Problem CONSULTATION_NOT_CLOSED, or all that is wrong with the decisions */
    void decide(DecideConsultation command, LocalDate today) {
        if (state != ConsultationState.CLOSED || closedOn == null) {
            throw Problem.of(PlansProblems.CONSULTATION_NOT_CLOSED);
        }
        var day = command.decidedOn() == null ? today : command.decidedOn();
        var refusals = new Refusals();
        refusals.addIf(day.isAfter(today), "/decidedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(day.isBefore(closedOn), "/decidedOn", PlansProblems.DAY_OUT_OF_ORDER, closedOn);
        var open = opinions();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < command.decisions().size(); i++) {
            var one = command.decisions().get(i);
            var at = "/decisions/" + i;
            refusals.addIf(!seen.add(one.opinionId()), at + "/opinionId", PlansProblems.DUPLICATE, one.opinionId());
            refusals.addIf(!open.containsKey(one.opinionId()), at + "/opinionId", PlansProblems.UNKNOWN_OPINION);
            var bare = one.decision() != OpinionDecision.ACCEPTED && one.reason() == null;
            refusals.addIf(bare, at + "/reason", PlansProblems.DECISION_WITHOUT_REASON);
        }
        open.values().stream()
                .filter(opinion -> opinion.opinion().asksForADecision() && !seen.contains(opinion.id()))
                .forEach(opinion ->
                        refusals.add("/decisions", PlansProblems.OPINION_UNDECIDED, opinion.provision(), opinion.id()));
        refusals.throwIfAny();
        state = ConsultationState.DECIDED;
        decidedOn = day;
        decisions = command.decisions().stream()
                .map(one -> new Decided(one.opinionId(), one.decision(), one.reason()))
                .toList();
        changed();
    }

    private Map<UUID, ConsultationResponse.Opinion> opinions() {
        var all = new HashMap<UUID, ConsultationResponse.Opinion>();
        responses.forEach(response -> response.opinions.forEach(opinion -> all.put(opinion.id(), opinion)));
        return all;
    }

    private void changed() {
        changedAt = Instant.now();
    }
}
