package vn.gnbv.household.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.support.SupportSource;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

class SelectionTest {

    private static final LocalDate OPENED = LocalDate.of(2024, 3, 1);
    private static final LocalDate DECIDED = LocalDate.of(2024, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    @Test
    void approvesThoseWhoAreNamedAndNobodyElse() {
        var selection = selection(3);
        approve(selection, 1, 3);
        assertThat(selection.candidates)
                .extracting(Candidate::state)
                .containsExactly(CandidateState.APPROVED, CandidateState.NOT_APPROVED, CandidateState.APPROVED);
        assertThat(selection.state).isEqualTo(SelectionState.APPROVED);
    }

    @Test
    void isApprovedByAnotherOfficerThanWhoProposed() {
        assertThatThrownBy(() ->
                        selection(1).approve(new ApproveSelection("1/QĐ", DECIDED, List.of(1)), "proposer", TODAY))
                .hasMessage("SAME_OFFICER");
    }

    @Test
    void isApprovedOnceAndNotBeforeItWasOpened() {
        var selection = selection(1);
        assertThatThrownBy(() -> selection.approve(
                        new ApproveSelection("1/QĐ", OPENED.minusDays(1), List.of(1)), "other", TODAY))
                .hasMessage("BEFORE_OPENING");
        approve(selection, 1);
        assertThatThrownBy(() -> approve(selection, 1)).hasMessage("SELECTION_STATE");
    }

    @Test
    void refusesNumbersThatTheListDoesNotHave() {
        assertThat(catchThrowableOfType(Problem.class, () -> approve(selection(2), 0, 3, 1, 1))
                        .codes())
                .containsExactly("CANDIDATE_UNKNOWN", "CANDIDATE_UNKNOWN", "CANDIDATE_UNKNOWN");
    }

    @Test
    void isHandedOverOnlyToWhoWasApprovedAndOnlyOnce() {
        var selection = selection(2);
        assertThatThrownBy(() -> selection.signing(new HandOver(DECIDED, List.of(1)), TODAY))
                .hasMessage("SELECTION_STATE");
        approve(selection, 1);
        assertThat(catchThrowableOfType(
                                Problem.class, () -> selection.signing(new HandOver(DECIDED, List.of(2)), TODAY))
                        .codes())
                .containsExactly("CANDIDATE_UNKNOWN");
        assertThatThrownBy(() -> selection.signing(new HandOver(DECIDED.minusDays(1), List.of(1)), TODAY))
                .hasMessage("BEFORE_OPENING");
    }

    @Test
    void endsWithTheLastWhoSigned() {
        var selection = selection(3);
        approve(selection, 1, 2);
        var signing = selection.signing(new HandOver(DECIDED, List.of(2, 1)), TODAY);
        assertThat(signing).extracting(Candidate::number).containsExactly(2, 1);
        selection.served(signing.get(0), UUID.randomUUID(), DECIDED);
        assertThat(selection.state).isEqualTo(SelectionState.APPROVED);
        selection.served(signing.get(1), UUID.randomUUID(), DECIDED.plusDays(1));
        assertThat(selection.state).isEqualTo(SelectionState.ENDED);
        assertThat(selection.endedOn).isEqualTo(DECIDED.plusDays(1));
    }

    @Test
    void namesNobodyTwice() {
        var household = UUID.randomUUID();
        var twice = List.of(
                new OpenSelection.Candidate(household, null, null, null),
                new OpenSelection.Candidate(household, null, null, null));
        var refusals = new Refusals();
        said(twice).check(TODAY, refusals);
        assertThatThrownBy(refusals::throwIfAny).hasMessage("INVALID_REQUEST");
        var children = List.of(
                new OpenSelection.Candidate(household, UUID.randomUUID(), null, null),
                new OpenSelection.Candidate(household, UUID.randomUUID(), null, null));
        var none = new Refusals();
        said(children).check(TODAY, none);
        assertThat(none.isEmpty()).isTrue();
    }

    private static void approve(Selection selection, Integer... numbers) {
        selection.approve(new ApproveSelection("1/QĐ", DECIDED, List.of(numbers)), "other", TODAY);
    }

    private static Selection selection(int candidates) {
        return new Selection(
                said(Stream.generate(() -> new OpenSelection.Candidate(UUID.randomUUID(), null, null, null))
                        .limit(candidates)
                        .toList()),
                "proposer");
    }

    private static OpenSelection said(List<OpenSelection.Candidate> candidates) {
        return new OpenSelection(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                "LIVESTOCK",
                SupportSource.CENTRAL,
                OPENED,
                candidates,
                null);
    }
}
