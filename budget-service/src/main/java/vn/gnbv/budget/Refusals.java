package vn.gnbv.budget;

import java.util.ArrayList;
import java.util.List;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.ProblemType;

/** All that is wrong with one document, so that its author hears everything at once and nothing has been changed. */
public final class Refusals {

    private record Refusal(String pointer, Problem rule) {}

    private final List<Refusal> refusals = new ArrayList<>();

    public void add(String pointer, ProblemType type, Object... arguments) {
        refusals.add(new Refusal(pointer, Problem.of(type, arguments)));
    }

    /**
     * Tries a rule that throws, and keeps what it says.
     *
     * @return whether the rule was kept
     */
    public boolean collect(String pointer, Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (Problem refused) {
            refusals.add(new Refusal(pointer, refused));
            return false;
        }
    }

    public boolean isEmpty() {
        return refusals.isEmpty();
    }

    /** @throws Problem of the one type that all refusals have; of a general one when they differ */
    public void throwIfAny() {
        if (refusals.isEmpty()) {
            return;
        }
        var first = refusals.getFirst().rule();
        var same = refusals.stream().allMatch(r -> r.rule().type() == first.type());
        var unfit = refusals.stream().allMatch(r -> r.rule().type().status() == 400);
        var general = unfit
                ? Problem.of(PlatformProblems.INVALID_REQUEST)
                : Problem.of(BudgetProblems.REFUSED, refusals.size());
        var problem = same ? first : general;
        refusals.forEach(r -> problem.at(r.pointer(), r.rule()));
        throw problem;
    }
}
