package vn.gnbv.household.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.household.standard.Classification;
import vn.gnbv.household.standard.PovertyClass;

/** A household that would be in another class, and why. */
record ChangeView(
        @Schema(description = "Its place in the list.") int number,

        UUID householdId,
        UUID assessmentId,
        UUID unitId,
        PovertyClass from,
        PovertyClass to,
        List<Reason> why,
        Side before,
        Side after) {

    /** What of the two standards makes the difference. */
    @Schema(name = "ClassChangeReason")
    enum Reason {
        POINTS_A,
        INCOME_CUT_OFF,
        DEPRIVATIONS,
        POINTS_B,
        DEPRIVATION_CUT_OFF
    }

    /** One standard's numbers. */
    @Schema(name = "ClassifiedAs")
    record Side(int pointsA, int atMostA, int pointsB, int atLeastB, List<String> deprivations) {

        static Side of(Classification it) {
            return new Side(
                    it.pointsA().points(),
                    it.pointsA().atMost(),
                    it.pointsB().points(),
                    it.pointsB().atLeast(),
                    it.deprivations());
        }
    }

    static List<Reason> why(Side before, Side after) {
        var why = new ArrayList<Reason>();
        if (before.pointsA() != after.pointsA()) {
            why.add(Reason.POINTS_A);
        }
        if (before.atMostA() != after.atMostA()) {
            why.add(Reason.INCOME_CUT_OFF);
        }
        if (!before.deprivations().equals(after.deprivations())) {
            why.add(Reason.DEPRIVATIONS);
        }
        if (before.pointsB() != after.pointsB()) {
            why.add(Reason.POINTS_B);
        }
        if (before.atLeastB() != after.atLeastB()) {
            why.add(Reason.DEPRIVATION_CUT_OFF);
        }
        return List.copyOf(why);
    }
}
