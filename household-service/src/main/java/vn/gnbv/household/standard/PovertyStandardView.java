package vn.gnbv.household.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A poverty standard as it is shown. */
record PovertyStandardView(
        UUID id,
        int version,
        String code,
        String nameVi,
        String nameEn,
        String legalBasis,
        Articles articles,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID jurisdictionUnitId,
        List<Indicator> indicators,
        List<CutOff> cutOffs,
        int minPointsBPoor,
        @Nullable Integer newlyEscapedMonths,
        @Nullable Integer relapseLookBackMonths) {

    static PovertyStandardView of(PovertyStandard standard) {
        return new PovertyStandardView(
                standard.id,
                standard.version,
                standard.code,
                standard.nameVi,
                standard.nameEn,
                standard.legalBasis,
                standard.articles(),
                standard.validFrom,
                standard.validTo,
                standard.jurisdictionUnitId,
                List.copyOf(standard.indicators),
                List.copyOf(standard.cutOffs),
                standard.minPointsBPoor,
                standard.newlyEscapedMonths,
                standard.relapseLookBackMonths);
    }
}
