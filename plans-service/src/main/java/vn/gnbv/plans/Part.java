package vn.gnbv.plans;

import java.util.ArrayList;
import java.util.List;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** A part of a plan that keeps its identity from edition to edition: a target, a task, a reporting regime. */
public interface Part<S> {

    /** Makes a part that was not there before. */
    @FunctionalInterface
    interface Maker<S, P> {
        P make(S stated, int position, int edition);
    }

    boolean isMeantBy(S stated);

    /** @param edition the edition in which it is stated so; 0 in a draft */
    void restate(S stated, int position, int edition);

    /** @param edition the first edition in which it stands no longer */
    void drop(int edition);

    boolean stands();

    /**
     * Brings the parts into line with what is stated: what a draft omits is gone, what an edition omits is dropped.
     *
     * @param at pointer of the list in the request, with its slash
     * @throws Problem INVALID_REQUEST, DUPLICATE at the second of two statements that mean the same part
     */
    static <S, P extends Part<S>> void restateAll(
            String at, List<P> parts, List<S> stated, int edition, Maker<S, P> maker) {
        var left = new ArrayList<>(parts);
        for (int i = 0; i < stated.size(); i++) {
            var one = stated.get(i);
            var known = parts.stream().filter(part -> part.isMeantBy(one)).findFirst();
            if (known.isPresent()) {
                if (!left.remove(known.get())) {
                    throw Problem.of(PlatformProblems.INVALID_REQUEST).at(at + i, PlansProblems.DUPLICATE, i);
                }
                known.get().restate(one, i, edition);
            } else {
                parts.add(maker.make(one, i, edition));
            }
        }
        if (edition == 0) {
            parts.removeAll(left);
        } else {
            left.stream().filter(Part::stands).forEach(part -> part.drop(edition));
        }
    }
}
