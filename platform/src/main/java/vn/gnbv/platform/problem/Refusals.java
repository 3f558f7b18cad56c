package vn.gnbv.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that one answer names every field and nothing has been changed. */
public final class Refusals {

    /** More than a hundred fields are no longer read. */
    private static final int MOST = 100;

    private record Refusal(String pointer, Problem rule) {}

    private final List<Refusal> refusals = new ArrayList<>();

    /** @param pointer JSON Pointer into the request body */
    public void add(String pointer, ProblemType rule, Object... arguments) {
        refusals.add(new Refusal(pointer, Problem.of(rule, arguments)));
    }

    public void addIf(boolean broken, String pointer, ProblemType rule, Object... arguments) {
        if (broken) {
            add(pointer, rule, arguments);
        }
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

    /**
     * @throws Problem INVALID_REQUEST (400) when any field could be put right by its sender; else the one rule that all
     *     fields break, or CONFLICT (409) when they differ
     */
    public void throwIfAny() {
        if (refusals.isEmpty()) {
            return;
        }
        var first = refusals.getFirst().rule();
        Problem problem;
        if (refusals.stream().anyMatch(r -> r.rule().type().status() == 400)) {
            problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        } else if (refusals.stream().allMatch(r -> r.rule().type() == first.type())) {
            problem = Problem.of(first.type(), first.arguments());
        } else {
            problem = Problem.of(PlatformProblems.CONFLICT);
        }
        refusals.stream().limit(MOST).forEach(r -> problem.at(r.pointer(), r.rule()));
        throw problem;
    }
}
