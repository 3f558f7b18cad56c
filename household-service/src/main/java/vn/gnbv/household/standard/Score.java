package vn.gnbv.household.standard;

import java.util.List;
import java.util.Set;

/**
 * What the answers of a household count.
 *
 * @param pointsA of all lines and the base together
 * @param deprivations codes of the indicators that the household lacks
 * @param basePoints with which every household begins
 */
public record Score(int pointsA, Set<String> deprivations, int basePoints, List<Line> lines) {

    /** Points A of one question. */
    public record Line(String question, String textVi, String textEn, int points) {}
}
