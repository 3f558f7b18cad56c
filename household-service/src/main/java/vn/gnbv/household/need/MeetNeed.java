package vn.gnbv.household.need;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** That a need was met, when, and by what. */
record MeetNeed(@NotNull LocalDate metOn, @NotNull MetBy metBy) {}
