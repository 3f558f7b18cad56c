package vn.gnbv.plans.programme;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.directory.Dated;

/**
 * What a component was for a time. Reform changes who leads it (the Ministry of Labour's components passed to others in
 * March 2025) and law whom it supports (low-income workers from February 2025); its code and its place in the tree stay.
 *
 * @param eligibility the groups that it supports; null where no source states them
 * @param validFrom the first day; null from the beginning of the programme
 */
@Schema(name = "ComponentTerms")
record ComponentTerms(
        String nameVi,
        String nameEn,
        List<CapitalType> capitalTypes,
        List<LeadRole> leads,
        @Nullable List<Eligibility> eligibility,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String legalBasis)
        implements Dated<ComponentTerms> {

    @Override
    public ComponentTerms endingOn(LocalDate lastDay) {
        return new ComponentTerms(nameVi, nameEn, capitalTypes, leads, eligibility, validFrom, lastDay, legalBasis);
    }
}
