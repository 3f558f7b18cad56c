package vn.gnbv.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;

/**
 * Who looks at what goes between organisations: an organisation sees what concerns it, and who drafts or signs plans
 * sees what concerns the area.
 *
 * @param area null for who looks after no area
 */
public record Viewer(@Nullable UUID organisation, @Nullable UUID area) {

    public static Viewer of(Caller caller) {
        var looksAfter = caller.has("PLAN_DRAFTER") || caller.has("PLAN_SIGNER");
        return new Viewer(caller.organisation(), looksAfter ? caller.area() : null);
    }

    /**
     * Condition of a query; its parameters are the organisation, as often as {@code concerned} asks for it, and then
     * the area.
     *
     * @param concerned SQL condition that the organisation is concerned
     * @param unit SQL expression of the row's unit
     * @param day SQL expression of the day whose area tree decides
     */
    public static String sees(String concerned, String unit, String day) {
        return "(" + concerned + " or " + AreaTree.within(unit, day) + ")";
    }
}
