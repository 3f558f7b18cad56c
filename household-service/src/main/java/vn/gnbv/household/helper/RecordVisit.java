package vn.gnbv.household.helper;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a helper has been there. */
record RecordVisit(
        @NotNull LocalDate visitedOn,
        @Nullable @Size(min = 1, max = 1000) String findings) {

    /** Without the findings: they are about people. */
    @Override
    public String toString() {
        return "RecordVisit[" + visitedOn + "]";
    }
}
