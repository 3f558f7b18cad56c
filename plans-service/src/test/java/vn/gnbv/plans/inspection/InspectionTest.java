package vn.gnbv.plans.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

class InspectionTest {

    private static final UUID INSPECTOR = new UUID(0, 1);
    private static final UUID RESPONSIBLE = new UUID(0, 2);
    private static final UUID LINE = new UUID(0, 3);
    private static final UUID COMMUNE = new UUID(0, 4);
    private static final LocalDate CONCLUDED = LocalDate.parse("2024-07-15");
    private static final LocalDate TODAY = LocalDate.parse("2024-10-01");

    @Test
    void staysOpenUntilAllThatItAsksForIsDone() {
        var inspection = anInspection(
                finding(Consequence.CORRECT, null, null, null, null),
                finding(Consequence.COMMEND, null, null, null, null));
        assertThat(inspection.state()).isEqualTo(InspectionState.OPEN);
        complete(inspection, 0, RESPONSIBLE, "2024-08-01");
        assertThat(inspection.state()).isEqualTo(InspectionState.OPEN);
        complete(inspection, 1, INSPECTOR, "2024-08-02");
        assertThat(inspection.state()).isEqualTo(InspectionState.DONE);
    }

    @Test
    void isOpenAgainWithAnotherFinding() {
        var inspection = anInspection();
        assertThat(inspection.state()).isEqualTo(InspectionState.DONE);
        inspection.add(finding(Consequence.CORRECT, null, null, null, null));
        assertThat(inspection.state()).isEqualTo(InspectionState.OPEN);
    }

    @Test
    void isCompletedByTheBodyResponsibleOrWhoInspectedOnceAndNotBeforeItWasConcluded() {
        var inspection = anInspection(finding(Consequence.CORRECT, null, null, null, null));
        assertThatThrownBy(() -> complete(inspection, 0, COMMUNE, "2024-08-01")).hasMessage("NOT_FOUND");
        assertThatThrownBy(() -> complete(inspection, 0, RESPONSIBLE, "2024-07-14"))
                .hasMessage("INVALID_REQUEST");
        assertThatThrownBy(() -> complete(inspection, 0, RESPONSIBLE, "2024-10-02"))
                .hasMessage("INVALID_REQUEST");
        complete(inspection, 0, RESPONSIBLE, "2024-08-01");
        assertThatThrownBy(() -> complete(inspection, 0, RESPONSIBLE, "2024-08-01"))
                .hasMessage("FINDING_DONE");
        var unknown = new CompleteFinding(UUID.randomUUID(), null, "x", null);
        assertThatThrownBy(() -> inspection.complete(unknown, RESPONSIBLE, false, TODAY))
                .hasMessage("INVALID_REQUEST");
    }

    @Test
    void asksForMoneyOrHouseholdsInFullAndForNothingElseBesides() {
        assertThat(isRight(finding(Consequence.RECOVER_MONEY, 15_555_250L, LINE, null, null)))
                .isTrue();
        assertThat(isRight(finding(Consequence.RECOVER_MONEY, 15_555_250L, null, null, null)))
                .isFalse();
        assertThat(isRight(finding(Consequence.RECOVER_MONEY, null, LINE, null, null)))
                .isFalse();
        assertThat(isRight(finding(Consequence.RECOVER_MONEY, 1L, LINE, COMMUNE, null)))
                .isFalse();
        assertThat(isRight(finding(Consequence.REVIEW_HOUSEHOLDS, null, null, COMMUNE, 7)))
                .isTrue();
        assertThat(isRight(finding(Consequence.REVIEW_HOUSEHOLDS, null, null, COMMUNE, null)))
                .isFalse();
        assertThat(isRight(finding(Consequence.REVIEW_HOUSEHOLDS, null, null, null, 7)))
                .isFalse();
        assertThat(isRight(finding(Consequence.CORRECT, 1L, null, null, null))).isFalse();
        assertThat(isRight(finding(Consequence.COMMEND, null, null, null, 7))).isFalse();
    }

    @Test
    void leavesTimeToActAndHasABeforeOnlyWithItsDay() {
        assertThat(isRight(due(LocalDate.parse("2024-07-16"), DueKind.BEFORE))).isTrue();
        assertThat(isRight(due(LocalDate.parse("2024-07-15"), DueKind.BEFORE))).isFalse();
        assertThat(isRight(due(LocalDate.parse("2024-07-15"), null))).isTrue();
        assertThat(isRight(due(null, DueKind.BY))).isFalse();
    }

    private static boolean isRight(StateFinding finding) {
        var refusals = new Refusals();
        finding.check("", CONCLUDED, refusals);
        return refusals.isEmpty();
    }

    private static void complete(Inspection inspection, int finding, UUID by, String day) {
        var command =
                new CompleteFinding(inspection.findings.get(finding).id, LocalDate.parse(day), "Biên bản số 3", null);
        inspection.complete(command, by, false, TODAY);
    }

    private static Inspection anInspection(StateFinding... findings) {
        var command = new RecordInspection(
                null,
                InspectionKind.INSPECTION,
                null,
                COMMUNE,
                null,
                null,
                null,
                null,
                null,
                "Quyết định",
                null,
                CONCLUDED,
                List.of(findings));
        return new Inspection(command, INSPECTOR);
    }

    private static StateFinding finding(
            Consequence consequence,
            @Nullable Long amount,
            @Nullable UUID line,
            @Nullable UUID unit,
            @Nullable Integer households) {
        return new StateFinding("x", consequence, amount, line, unit, households, RESPONSIBLE, null, null, null);
    }

    private static StateFinding due(@Nullable LocalDate day, @Nullable DueKind kind) {
        return new StateFinding("x", Consequence.CORRECT, null, null, null, null, RESPONSIBLE, null, day, kind);
    }
}
