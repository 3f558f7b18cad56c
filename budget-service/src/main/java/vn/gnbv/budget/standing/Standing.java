package vn.gnbv.budget.standing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a line stands to what others own, as far as it is known here.
 *
 * @param flags what is not in order by the references alone
 * @param parts whether the component has sub-components
 * @param foreign whether the component is known and belongs to another programme
 * @param ends of the line's unit and organisations, those that are no more after a day, and that day
 * @param decisive the nearest statement on applicability; null when there is none
 */
public record Standing(
        Set<Flag> flags,
        boolean parts,
        boolean foreign,
        Map<UUID, LocalDate> ends,
        @Nullable Statement decisive) {

    /** The statement by which the component does not apply; null when it applies or nobody knows. */
    public @Nullable Statement exclusion() {
        return decisive == null || decisive.applicable() ? null : decisive;
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }
}
