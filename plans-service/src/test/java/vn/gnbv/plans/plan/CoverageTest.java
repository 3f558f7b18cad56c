package vn.gnbv.plans.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.target.TargetFixture;
import vn.gnbv.plans.task.TaskFixture;
import vn.gnbv.platform.time.DueKind;

class CoverageTest {

    @Test
    void suggestsAPartOfTheSameCodeButDoesNotAssumeIt() {
        var above = PlanFixture.anIssuedPlan();
        var plan = PlanFixture.aDraft();
        var target = CoverageView.of(plan, above, Set.of()).targets().getFirst();
        assertThat(target.state()).isEqualTo(CoverageView.State.LEFT_OUT);
        assertThat(target.partIds()).isEmpty();
        assertThat(target.suggestedPartId())
                .isEqualTo(PlanView.targets(plan).getFirst().id());
        plan.stateTargets(List.of(TargetFixture.aTarget("9")));
        assertThat(CoverageView.of(plan, above, Set.of()).targets().getFirst().suggestedPartId())
                .isNull();
    }

    @Test
    void tellsWhatAnEditionAddsDropsAndChanges() throws Exception {
        var json = new ObjectMapper();
        var same = UUID.randomUUID();
        var gone = UUID.randomUUID();
        var come = UUID.randomUUID();
        var old = json.readTree("""
                {"version": 4, "edition": 1, "title": "A", "tasks": [
                  {"id": "%s", "number": "1", "content": "x", "dueOn": "2024-05-10", "lastEdition": null},
                  {"id": "%s", "number": "2", "content": "y"}]}""".formatted(same, gone));
        var now = json.readTree("""
                {"version": 5, "edition": 2, "title": "B", "tasks": [
                  {"id": "%s", "number": "1", "content": "x", "dueOn": null, "basis": null},
                  {"id": "%s", "number": "3", "content": "z"}]}""".formatted(same, come));
        var plan = UUID.randomUUID();
        var differences = DifferencesView.between(plan, 1, 2, old, now);
        assertThat(differences.fields())
                .extracting(DifferencesView.Field::field)
                .containsExactly("title");
        assertThat(differences.tasks().added())
                .extracting(DifferencesView.Part::key)
                .containsExactly("3");
        assertThat(differences.tasks().dropped())
                .extracting(DifferencesView.Part::id)
                .containsExactly(gone);
        assertThat(differences.tasks().changed()).hasSize(1);
        var field = differences.tasks().changed().getFirst().fields().getFirst();
        assertThat(field.field()).isEqualTo("dueOn");
        assertThat(field.from()).hasToString("\"2024-05-10\"");
        assertThat(field.to()).isEqualTo(NullNode.getInstance());
        assertThat(DifferencesView.between(plan, 2, 2, now, now).tasks().changed())
                .isEmpty();
    }

    @Test
    void beginsAnotherYearWithMovedDatesAndNothingThatWasMeasured() {
        var source = PlanFixture.aDraft();
        source.stateTasks(List.of(TaskFixture.aDatedTask("1.4", LocalDate.parse("2024-02-29"), DueKind.BEFORE)));
        var copy = NextYear.of(PlanView.targets(source), PlanView.tasks(source), List.of(), 2024, 2025, true);
        assertThat(copy.tasks().getFirst().dueOn()).hasToString("2025-02-28");
        assertThat(copy.toCheck()).containsExactly("tasks/1.4/dueOn");
        var plan = PlanFixture.anEmptyDraft();
        plan.beginWith(copy, List.of());
        assertThat(plan.toCheck).containsExactly("tasks/1.4/dueOn");
        plan.stateTargets(List.of());
        assertThat(plan.toCheck).containsExactly("tasks/1.4/dueOn");
        plan.stateTasks(copy.tasks());
        assertThat(plan.toCheck).isEmpty();
    }
}
