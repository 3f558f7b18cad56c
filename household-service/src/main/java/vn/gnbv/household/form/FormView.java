package vn.gnbv.household.form;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.household.directory.AreaType;

/** A form as it is shown. */
record FormView(
        UUID id,
        int version,
        UUID standardId,
        String code,
        String nameVi,
        String nameEn,
        String legalBasis,
        AreaType areaType,
        List<UUID> units,
        LocalDate validFrom,
        boolean sample,
        int basePoints,
        List<Question> questions) {

    static FormView of(Form form) {
        return new FormView(
                form.id,
                form.version,
                form.standardId,
                form.code,
                form.nameVi,
                form.nameEn,
                form.legalBasis,
                form.areaType,
                form.units,
                form.validFrom,
                form.sample,
                form.basePoints,
                form.questions);
    }
}
