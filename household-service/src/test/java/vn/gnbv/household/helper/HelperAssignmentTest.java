package vn.gnbv.household.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

class HelperAssignmentTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 10, 1);
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);
    private static final AssignHelp.Who SOMEBODY = new AssignHelp.Who(null, null, "Ông A");

    @Test
    void remembersTheLatestVisitWhicheverIsEnteredFirst() {
        var assignment = assignment();
        assignment.visit(LocalDate.of(2024, 5, 1), TODAY);
        assignment.visit(LocalDate.of(2024, 3, 1), TODAY);
        assertThat(assignment.lastVisitedOn).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(assignment.visits).isEqualTo(2);
    }

    @Test
    void isVisitedFromTheFirstDayToTheLastAndNeverInTheFuture() {
        assignment().visit(FROM, TODAY);
        assertThatThrownBy(() -> assignment().visit(FROM.minusDays(1), TODAY)).hasMessage("OUTSIDE_ASSIGNMENT");
        assertThatThrownBy(() -> assignment().visit(TODAY.plusDays(1), TODAY)).hasMessage("DATE_IN_FUTURE");
        assertThatThrownBy(() -> assignment().visit(TO.plusDays(1), TO.plusDays(9)))
                .hasMessage("OUTSIDE_ASSIGNMENT");
    }

    @Test
    void isCutShortButNeitherProlongedNorEndedBeforeAVisit() {
        var assignment = assignment();
        assignment.visit(LocalDate.of(2024, 5, 1), TODAY);
        assertThatThrownBy(() -> assignment.end(TO.plusDays(1), "r")).hasMessage("OUTSIDE_ASSIGNMENT");
        assertThatThrownBy(() -> assignment.end(LocalDate.of(2024, 4, 30), "r")).hasMessage("OUTSIDE_ASSIGNMENT");
        assignment.end(LocalDate.of(2024, 5, 1), "r");
        assertThat(assignment.toDay).isEqualTo(LocalDate.of(2024, 5, 1));
    }

    @Test
    void isOfAHouseholdOrOfAVillage() {
        var household = UUID.randomUUID();
        assertThat(codes(said(household, null, SOMEBODY, TO))).isEmpty();
        assertThat(codes(said(null, household, SOMEBODY, TO))).isEmpty();
        assertThat(codes(said(household, household, SOMEBODY, TO))).containsExactly("HOUSEHOLD_OR_VILLAGE");
        assertThat(codes(said(null, null, SOMEBODY, TO))).containsExactly("HOUSEHOLD_OR_VILLAGE");
    }

    @Test
    void namesTheHelperAndTheOfficerWithTheOrganisation() {
        var id = UUID.randomUUID();
        assertThat(codes(said(id, null, new AssignHelp.Who(id, id, null), null)))
                .isEmpty();
        assertThat(codes(said(id, null, new AssignHelp.Who(null, null, null), TO)))
                .containsExactly("HELPER_NOT_NAMED");
        assertThat(codes(said(id, null, new AssignHelp.Who(null, id, "A"), TO)))
                .containsExactly("OFFICER_OF_ORGANISATION");
        assertThat(codes(said(id, null, SOMEBODY, FROM.minusDays(1)))).containsExactly("PERIOD_REVERSED");
    }

    @Test
    void doesNotTellTheHelpersNameInItsOwnText() {
        assertThat(SOMEBODY.toString()).doesNotContain("Ông A");
        assertThat(new RecordVisit(FROM, "ill").toString()).doesNotContain("ill");
    }

    private static List<String> codes(AssignHelp said) {
        var refusals = new Refusals();
        said.check(TODAY, refusals);
        return refusals.isEmpty()
                ? List.of()
                : catchThrowableOfType(Problem.class, refusals::throwIfAny).codes();
    }

    private static HelperAssignment assignment() {
        return new HelperAssignment(said(UUID.randomUUID(), null, SOMEBODY, TO), UUID.randomUUID(), "a");
    }

    private static AssignHelp said(
            @Nullable UUID household, @Nullable UUID village, AssignHelp.Who who, @Nullable LocalDate to) {
        return new AssignHelp(household, village, who, new AssignHelp.ByDecision("12/QĐ-UBND", FROM), FROM, to, 30);
    }
}
