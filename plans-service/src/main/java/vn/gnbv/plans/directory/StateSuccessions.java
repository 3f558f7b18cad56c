package vn.gnbv.plans.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.directory.OrganisationSuccession.Passes;
import vn.gnbv.platform.problem.Refusals;

/** All that an organisation has passed on, in place of what was said before. */
record StateSuccessions(@NotNull @Size(max = 100) List<@NotNull @Valid OrganisationSuccession> successions) {

    /** The rules that need to know of nothing else. */
    void check(UUID organisation, Refusals refusals) {
        var days = new HashMap<LocalDate, Set<UUID>>();
        var functions = new HashMap<LocalDate, Set<UUID>>();
        for (int i = 0; i < successions.size(); i++) {
            var one = successions.get(i);
            var pointer = "/successions/" + i;
            refusals.addIf(
                    one.successorId().equals(organisation), pointer + "/successorId", PlansProblems.PARENT_CYCLE);
            refusals.addIf(
                    !days.computeIfAbsent(one.onDay(), d -> new HashSet<>()).add(one.successorId()),
                    pointer + "/successorId",
                    PlansProblems.DUPLICATE,
                    one.successorId());
            refusals.addIf(
                    (one.passes() == Passes.NAMED) == one.functions().findAny().isEmpty(),
                    pointer + "/passes",
                    PlansProblems.FUNCTIONS_NAMED);
            var passed = functions.computeIfAbsent(one.onDay(), d -> new HashSet<>());
            one.functions()
                    .filter(f -> !passed.add(f))
                    .forEach(f -> refusals.add(pointer, PlansProblems.FUNCTION_PASSED_TWICE, f));
        }
        for (int i = 0; i < successions.size(); i++) {
            var one = successions.get(i);
            refusals.addIf(
                    one.passes() == Passes.EVERYTHING && days.get(one.onDay()).size() > 1,
                    "/successions/" + i + "/passes",
                    PlansProblems.FUNCTION_PASSED_TWICE,
                    Passes.EVERYTHING);
        }
    }
}
