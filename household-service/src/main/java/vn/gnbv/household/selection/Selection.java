package vn.gnbv.household.selection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.support.SupportSource;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * Whom a village chooses to give something (<i>bình xét đối tượng thụ hưởng</i>): proposed by one officer, approved by
 * another, handed over to those who sign for it.
 */
@Entity
@Table(name = "beneficiary_selections")
class Selection {

    @Id
    UUID id;

    UUID unitId;
    UUID programmeId;

    @Nullable
    UUID componentId;

    @Nullable
    UUID projectId;

    String content;

    @Enumerated(EnumType.STRING)
    SupportSource source;

    LocalDate openedOn;

    @Enumerated(EnumType.STRING)
    SelectionState state;

    @Nullable
    String decisionNumber;

    @Nullable
    LocalDate decidedOn;

    @Nullable
    LocalDate endedOn;

    boolean sample;

    @Column(updatable = false)
    String recordedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "beneficiary_candidates", joinColumns = @JoinColumn(name = "selection_id"))
    @OrderBy("number")
    List<Candidate> candidates = new ArrayList<>();

    @Version
    int version;

    protected Selection() {}

    Selection(OpenSelection said, String by) {
        this.id = Ids.next();
        this.unitId = said.unitId();
        this.programmeId = said.programmeId();
        this.componentId = said.componentId();
        this.projectId = said.projectId();
        this.content = said.content();
        this.source = said.source();
        this.openedOn = said.openedOn();
        this.state = SelectionState.OPEN;
        this.sample = Boolean.TRUE.equals(said.sample());
        this.recordedBy = by;
        for (var candidate : said.candidates()) {
            candidates.add(Candidate.of(candidates.size() + 1, candidate));
        }
    }

    /** @throws Problem SELECTION_STATE, SAME_OFFICER, CANDIDATE_UNKNOWN, BEFORE_OPENING */
    void approve(ApproveSelection said, String by, LocalDate today) {
        require(SelectionState.OPEN);
        if (recordedBy.equals(by)) {
            throw Problem.of(SupportProblems.SAME_OFFICER);
        }
        var refusals = new Refusals();
        requireDay(said.decidedOn(), openedOn, "/decidedOn", today, refusals);
        requireKnown(said.approved(), "/approved/", CandidateState.PROPOSED, refusals);
        refusals.throwIfAny();
        candidates.replaceAll(candidate -> candidate.approved(said.approved().contains(candidate.number())));
        decisionNumber = said.decisionNumber();
        decidedOn = said.decidedOn();
        state = SelectionState.APPROVED;
    }

    /** Those who signed, as they are to be served. @throws Problem SELECTION_STATE, CANDIDATE_UNKNOWN, BEFORE_OPENING */
    List<Candidate> signing(HandOver said, LocalDate today) {
        require(SelectionState.APPROVED);
        var refusals = new Refusals();
        requireDay(said.handedOverOn(), decidedOn, "/handedOverOn", today, refusals);
        requireKnown(said.signed(), "/signed/", CandidateState.APPROVED, refusals);
        refusals.throwIfAny();
        return said.signed().stream().map(number -> candidates.get(number - 1)).toList();
    }

    /** Ends with the last of the approved. */
    void served(Candidate candidate, UUID support, LocalDate on) {
        candidates.set(candidate.number() - 1, candidate.served(support));
        if (candidates.stream().noneMatch(c -> c.state() == CandidateState.APPROVED)) {
            state = SelectionState.ENDED;
            endedOn = on;
        }
    }

    private void require(SelectionState asked) {
        if (state != asked) {
            throw Problem.of(SupportProblems.SELECTION_STATE, state.name());
        }
    }

    private static void requireDay(
            LocalDate on, LocalDate earliest, String pointer, LocalDate today, Refusals refusals) {
        refusals.addIf(on.isAfter(today), pointer, PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(on.isBefore(earliest), pointer, SupportProblems.BEFORE_OPENING, earliest.toString());
    }

    private void requireKnown(List<Integer> numbers, String at, CandidateState asked, Refusals refusals) {
        var seen = new HashSet<Integer>();
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            refusals.addIf(
                    !seen.add(number)
                            || number < 1
                            || number > candidates.size()
                            || candidates.get(number - 1).state() != asked,
                    at + i,
                    SupportProblems.CANDIDATE_UNKNOWN,
                    number);
        }
    }
}
