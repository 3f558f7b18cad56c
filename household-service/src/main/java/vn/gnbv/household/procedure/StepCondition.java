package vn.gnbv.household.procedure;

import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.platform.problem.Problem;

/** What the owner of a subject asks for before a step is taken by hand; each owner has one, and minds its own subjects. */
public interface StepCondition {

    /** @throws Problem when the step cannot be taken yet */
    void require(UUID subject, UUID unit, StepKind step, LocalDate on);
}
