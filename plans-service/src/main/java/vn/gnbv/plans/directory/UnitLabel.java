package vn.gnbv.plans.directory;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a decision counts a unit among a kind of places for a time, such as <i>xã biên giới</i>. */
@Schema(name = "UnitLabel")
record UnitLabel(
        UnitLabelKind label,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String legalBasis) implements Dated<UnitLabel> {

    @Override
    public UnitLabel endingOn(LocalDate lastDay) {
        return new UnitLabel(label, validFrom, lastDay, legalBasis);
    }
}
