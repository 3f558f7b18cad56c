package vn.gnbv.plans.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.plans.programme.ComponentStanding;
import vn.gnbv.plans.target.TargetFixture;
import vn.gnbv.plans.task.TaskFixture;

class WarningsTest {

    private static final UUID HOUSING = new UUID(0, 50);
    private static final UUID COMMUNICATION = new UUID(0, 62);
    private static final UUID NUTRITION = new UUID(0, 32);
    private static final UUID LABOUR = new UUID(0, 1);
    private static final UUID CULTURE = new UUID(0, 5);

    private static final List<ComponentStanding> COMPONENTS = List.of(
            new ComponentStanding(HOUSING, "DA5", Applies.NOT_APPLICABLE, HOUSING),
            new ComponentStanding(COMMUNICATION, "DA6.2", Applies.APPLICABLE, COMMUNICATION),
            new ComponentStanding(NUTRITION, "DA3.2", Applies.UNKNOWN, null));

    private final Plan plan = PlanFixture.anEmptyDraft();

    @Test
    void tellsPlaceholders() {
        assertThat(warnings()).containsExactly("SAMPLE_VALUE number");
    }

    @Test
    void tellsAComponentWithSeveralLeads() {
        plan.stateTasks(
                List.of(TaskFixture.aTask("1", LABOUR, COMMUNICATION), TaskFixture.aTask("5", CULTURE, COMMUNICATION)));
        assertThat(warnings()).containsExactly("SAMPLE_VALUE number", "SEVERAL_LEADS DA6.2");
    }

    @Test
    void saysNothingOfSeveralTasksOfOneLead() {
        plan.stateTasks(
                List.of(TaskFixture.aTask("1", LABOUR, COMMUNICATION), TaskFixture.aTask("5", LABOUR, COMMUNICATION)));
        assertThat(warnings()).containsExactly("SAMPLE_VALUE number");
    }

    @Test
    void tellsATargetAndATaskOnAComponentThatDoesNotApply() {
        plan.stateTargets(List.of(TargetFixture.aTarget("6f", HOUSING)));
        plan.stateTasks(List.of(TaskFixture.aTask("7", LABOUR, HOUSING)));
        assertThat(warnings())
                .containsExactly(
                        "SAMPLE_VALUE number",
                        "TARGET_WITHOUT_APPLICABLE_COMPONENT 6f",
                        "TASK_WITHOUT_APPLICABLE_COMPONENT 7");
    }

    @Test
    void saysNothingOfATargetOfWhichOneComponentApplies() {
        plan.stateTargets(List.of(TargetFixture.aTarget("6i", HOUSING, COMMUNICATION)));
        assertThat(warnings()).containsExactly("SAMPLE_VALUE number");
    }

    @Test
    void tellsAComponentOfWhichNobodyHasSpoken() {
        plan.stateTargets(List.of(TargetFixture.aTarget("6c", NUTRITION)));
        assertThat(warnings()).containsExactly("SAMPLE_VALUE number", "APPLICABILITY_UNKNOWN DA3.2");
    }

    @Test
    void tellsATaskThatAsksForThePlanOfAnotherYear() {
        plan.stateTasks(List.of(
                TaskFixture.anOwnPlan("9.1", "Lập kế hoạch năm 2023 của xã"),
                TaskFixture.anOwnPlan("9.2", "Lập kế hoạch năm 2024, rút kinh nghiệm năm 2023"),
                TaskFixture.anOwnPlan("9.3", "Lập kế hoạch của xã")));
        assertThat(warnings()).containsExactly("SAMPLE_VALUE number", "OTHER_YEAR 9.1");
        plan.throughYear = 2025;
        plan.stateTasks(List.of(TaskFixture.anOwnPlan("9.1", "Lập kế hoạch năm 2025")));
        assertThat(warnings()).containsExactly("SAMPLE_VALUE number");
    }

    @Test
    void speaksBothLanguages() {
        var warning = Warning.Code.SEVERAL_LEADS.on("DA6.2");
        assertThat(warning.messageVi()).isEqualTo("DA6.2 có nhiều cơ quan chủ trì.");
        assertThat(warning.messageEn()).isEqualTo("DA6.2 has several leading organisations.");
    }

    private List<String> warnings() {
        return PlanView.of(plan, COMPONENTS).warnings().stream()
                .map(warning -> warning.code() + " " + warning.subject())
                .toList();
    }
}
