package vn.gnbv.budget.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a component applies, or does not, in a unit and all below it, and by what right. */
public record Statement(
        UUID id,
        UUID componentId,
        UUID unitId,
        boolean applicable,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {

    /** Money is given for a whole year, so a statement that holds in any part of it counts. */
    boolean holdsIn(int year) {
        return validFrom.getYear() <= year && (validTo == null || validTo.getYear() >= year);
    }
}
