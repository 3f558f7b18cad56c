package vn.gnbv.plans.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as it was on the day asked for, and in a single read all its versions and what it has passed on. */
@Schema(name = "Organisation")
record OrganisationView(
        UUID id,
        int version,
        String name,
        OrganisationKind kind,
        UUID unitId,
        @Nullable UUID parentId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OrganisationVersion> versions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OrganisationSuccession> successions) {

    static OrganisationView of(Organisation organisation) {
        var versions = organisation.versions();
        return of(organisation.id, organisation.version, versions.getLast(), versions, organisation.successions());
    }

    static OrganisationView of(
            UUID id,
            int version,
            OrganisationVersion of,
            @Nullable List<OrganisationVersion> versions,
            @Nullable List<OrganisationSuccession> successions) {
        return new OrganisationView(
                id,
                version,
                of.name(),
                of.kind(),
                of.unitId(),
                of.parentId(),
                of.validFrom(),
                of.validTo(),
                versions,
                successions);
    }
}
