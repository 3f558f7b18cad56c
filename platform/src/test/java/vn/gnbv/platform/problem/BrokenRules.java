package vn.gnbv.platform.problem;

import java.util.List;

/** What a rule's test sees of a refusal: the codes in the order of the answer; without fields, that of the whole. */
public final class BrokenRules {

    private BrokenRules() {}

    public static List<String> of(Runnable refused) {
        try {
            refused.run();
            return List.of();
        } catch (Problem problem) {
            return problem.hasErrors()
                    ? problem.errors().stream().map(e -> e.type().name()).toList()
                    : List.of(problem.type().name());
        }
    }

    /** Each with the field that it is about: {@code /units/0/code CODE_TAKEN}. */
    public static List<String> withPointers(Runnable refused) {
        try {
            refused.run();
            return List.of();
        } catch (Problem problem) {
            return problem.errors().stream()
                    .map(e -> e.pointer() + " " + e.type().name())
                    .toList();
        }
    }
}
