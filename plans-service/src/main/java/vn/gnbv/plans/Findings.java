package vn.gnbv.plans;

import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.ProblemType;

/** Collects what is wrong with a request, so that one answer names every field; a hundred fields are enough to start. */
public final class Findings {

    private static final int MOST = 100;

    private final Problem problem = Problem.of(PlatformProblems.INVALID_REQUEST);
    private int count;

    /** @param pointer JSON Pointer into the request body */
    public void add(String pointer, ProblemType rule, Object... arguments) {
        count++;
        if (count <= MOST) {
            problem.at(pointer, rule, arguments);
        }
    }

    public void addIf(boolean broken, String pointer, ProblemType rule, Object... arguments) {
        if (broken) {
            add(pointer, rule, arguments);
        }
    }

    /** @throws Problem INVALID_REQUEST with all that was found */
    public void throwIfAny() {
        if (count > 0) {
            throw problem;
        }
    }
}
