package vn.gnbv.household.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.procedure.StepCondition;
import vn.gnbv.household.procedure.StepKind;
import vn.gnbv.platform.problem.Problem;

/** What is handed over is recorded name by name, so the step is not passed by hand. */
@ApplicationScoped
class SelectionStep implements StepCondition {

    private final Selections selections;

    SelectionStep(Selections selections) {
        this.selections = selections;
    }

    @Override
    public void require(UUID subject, UUID unit, StepKind step, LocalDate on) {
        if (step == StepKind.HANDOVER && selections.findById(subject) != null) {
            throw Problem.of(SupportProblems.HANDOVER_FOLLOWS).at("/step");
        }
    }
}
