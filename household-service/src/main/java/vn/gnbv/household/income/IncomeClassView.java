package vn.gnbv.household.income;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.directory.AreaType;

/** An income class as it is shown. */
record IncomeClassView(
        UUID id,
        int version,
        IncomeClassKind kind,
        AreaType areaType,
        @Nullable Long aboveVnd,
        long upToVnd,
        int months,
        @Nullable Integer fromDayOfMonth,
        @Nullable Integer answerWithinDays,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static IncomeClassView of(IncomeClass it) {
        return new IncomeClassView(
                it.id,
                it.version,
                it.kind,
                it.areaType,
                it.aboveVnd,
                it.upToVnd,
                it.months,
                it.fromDayOfMonth,
                it.answerWithinDays,
                it.legalBasis,
                it.validFrom,
                it.validTo);
    }
}
