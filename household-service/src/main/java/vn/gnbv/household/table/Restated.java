package vn.gnbv.household.table;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.household.table.Figures.Figure;

/**
 * Figures on newer boundaries say nothing to readers outside that those of their day did not: what can be added up from
 * shown ones is shown, all else is not.
 */
record Restated(Published published) {

    /** The units of the day of the figures, and what is shown of them. */
    interface Published {

        /** What a node is made of, all of it; empty where it has no parts. */
        List<UUID> parts(UUID node);

        /** The communes that were counted as belonging to it. */
        Set<UUID> units(UUID node);

        boolean hides(UUID node, Figure figure);
    }

    /**
     * Whether the shown figures of a node and what is below it tell how much of it is in these communes.
     *
     * @param wanted communes, also such as are not of this node
     */
    boolean tells(Figure figure, UUID node, Set<UUID> wanted) {
        var units = published.units(node);
        if (units.stream().noneMatch(wanted::contains)) {
            return true;
        }
        if (published.hides(node, figure)) {
            return false;
        }
        if (wanted.containsAll(units)) {
            return true;
        }
        var parts = published.parts(node);
        if (parts.isEmpty()) {
            return false;
        }
        // The sum of the hidden ones is what the shown total leaves; of less than all of them nothing is known.
        var hidden = parts.stream()
                .filter(part -> published.hides(part, figure))
                .map(published::units)
                .flatMap(Collection::stream)
                .toList();
        return (hidden.stream().noneMatch(wanted::contains) || wanted.containsAll(hidden))
                && parts.stream()
                        .filter(part -> !published.hides(part, figure))
                        .allMatch(part -> tells(figure, part, wanted));
    }
}
