package vn.gnbv.plans.officer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An officer; who is neither of the same organisation nor keeps the directory gets no name. */
@Schema(name = "Officer")
record OfficerView(
        UUID id,
        int version,
        UUID organisationId,
        UUID unitId,
        OfficerRole role,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<RegisterOfficer.ClassAttended> classes,

        @Schema(description = "For callers of the same organisation and the directory keeper only.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String name,

        @Schema(description = "For callers of the same organisation and the directory keeper only.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String contact) {

    static OfficerView of(Officer officer) {
        return new OfficerView(
                officer.id,
                officer.version,
                officer.organisationId,
                officer.unitId,
                officer.role,
                officer.validFrom,
                officer.validTo,
                List.copyOf(officer.classes),
                officer.name,
                officer.contact);
    }

    OfficerView withoutName() {
        return new OfficerView(id, version, organisationId, unitId, role, validFrom, validTo, classes, null, null);
    }
}
