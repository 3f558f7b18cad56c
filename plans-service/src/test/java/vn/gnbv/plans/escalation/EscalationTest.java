package vn.gnbv.plans.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Refusals;

class EscalationTest {

    private static final UUID COMMUNE = new UUID(0, 1);
    private static final UUID LABOUR = new UUID(0, 2);
    private static final UUID COMMITTEE = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.parse("2024-06-30");

    @Test
    void liesWithTheFirstOfItsRouteUntilItIsPassedOn() {
        var escalation = anEscalation(LABOUR, COMMITTEE);
        assertThat(escalation.holder()).isEqualTo(LABOUR);
        escalation.forward(on("2024-05-10"), TODAY);
        assertThat(escalation.holder()).isEqualTo(COMMITTEE);
    }

    @Test
    void goesNoFurtherThanItsRoute() {
        var escalation = anEscalation(LABOUR);
        assertThatThrownBy(() -> escalation.forward(on("2024-05-10"), TODAY)).hasMessage("ROUTE_ENDS_HERE");
    }

    @Test
    void countsTheDaysFromTheDayOnWhichItWasRaised() {
        var escalation = anEscalation(LABOUR, COMMITTEE);
        assertThat(escalation.daysToAnswer()).isNull();
        escalation.forward(on("2024-05-10"), TODAY);
        escalation.answer(new AnswerEscalation("Đồng ý", "15/UBND", LocalDate.parse("2024-06-01")), TODAY);
        assertThat(escalation.daysToAnswer()).isEqualTo(30);
        assertThat(escalation.state).isEqualTo(EscalationState.ANSWERED);
    }

    @Test
    void takesNoStepBeforeTheOneBeforeOrInTheFuture() {
        var escalation = anEscalation(LABOUR, COMMITTEE);
        assertThatThrownBy(() -> escalation.forward(on("2024-05-01"), TODAY)).hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> escalation.forward(on("2024-07-01"), TODAY)).hasMessage("INVALID_REQUEST");
        escalation.forward(on("2024-05-10"), TODAY);
        assertThatThrownBy(() ->
                        escalation.answer(new AnswerEscalation("Đồng ý", null, LocalDate.parse("2024-05-09")), TODAY))
                .hasMessage("INVALID_REQUEST");
        assertThat(escalation.state).isEqualTo(EscalationState.OPEN);
    }

    @Test
    void takesTheWayOfItsPlanFromWhereItIsRaised() {
        var report = new RaiseEscalation(
                null, EscalationKind.DIFFICULTY, "Thiếu vốn", "vượt thẩm quyền", new UUID(0, 9), null, null, null);
        var way = List.of(LABOUR, COMMITTEE);
        assertThat(report.along(way, COMMUNE).route()).containsExactly(LABOUR, COMMITTEE);
        assertThat(report.along(way, LABOUR).route()).containsExactly(COMMITTEE);
        assertThat(report.along(way, LABOUR).along(way, COMMUNE).route()).containsExactly(COMMITTEE);
        var refusals = new Refusals();
        report.along(List.of(), COMMUNE).check(COMMUNE, Set.of(COMMUNE), TODAY, refusals);
        assertThatThrownBy(refusals::throwIfAny).hasMessage("INVALID_REQUEST");
    }

    @Test
    void endsWithTheAnswerOrTheWithdrawal() {
        var withdrawn = anEscalation(LABOUR, COMMITTEE);
        withdrawn.withdraw(new WithdrawEscalation("đã tự giải quyết", null), TODAY);
        assertThat(withdrawn.withdrawnOn).isEqualTo(TODAY);
        assertThatThrownBy(() -> withdrawn.forward(on("2024-06-30"), TODAY)).hasMessage("ESCALATION_NOT_OPEN");
        var answered = anEscalation(LABOUR, COMMITTEE);
        answered.answer(new AnswerEscalation("thuộc thẩm quyền của Phòng", null, null), TODAY);
        assertThatThrownBy(() -> answered.withdraw(new WithdrawEscalation("vì", null), TODAY))
                .hasMessage("ESCALATION_NOT_OPEN");
        assertThatThrownBy(() -> answered.answer(new AnswerEscalation("lại", null, null), TODAY))
                .hasMessage("ESCALATION_NOT_OPEN");
    }

    @Test
    void hasARouteThatLeadsSomewhereAndNotBack() {
        assertThat(violations(LABOUR, COMMITTEE)).isNull();
        assertThat(violations(LABOUR, LABOUR)).isEqualTo("INVALID_REQUEST");
        assertThat(violations(LABOUR, COMMUNE)).isEqualTo("INVALID_REQUEST");
        assertThat(violations(new UUID(0, 9))).isEqualTo("INVALID_REQUEST");
    }

    private static @Nullable String violations(UUID... route) {
        var refusals = new Refusals();
        command(route).check(COMMUNE, Set.of(COMMUNE, LABOUR, COMMITTEE), TODAY, refusals);
        try {
            refusals.throwIfAny();
            return null;
        } catch (RuntimeException refused) {
            return refused.getMessage();
        }
    }

    private static Escalation anEscalation(UUID... route) {
        return new Escalation(command(route), COMMUNE, new UUID(0, 126), LocalDate.parse("2024-05-02"));
    }

    private static RaiseEscalation command(UUID... route) {
        return new RaiseEscalation(
                null,
                EscalationKind.DIFFICULTY,
                "Vướng mắc",
                "Nội dung",
                null,
                null,
                LocalDate.parse("2024-05-02"),
                List.copyOf(Arrays.asList(route)));
    }

    private static ForwardEscalation on(String day) {
        return new ForwardEscalation(LocalDate.parse(day), null, null);
    }
}
