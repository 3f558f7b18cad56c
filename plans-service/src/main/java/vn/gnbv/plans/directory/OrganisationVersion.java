package vn.gnbv.plans.directory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation was for a time: its name, its kind, the unit that it works for, the organisation above it. */
@Embeddable
record OrganisationVersion(
        String name,
        @Enumerated(EnumType.STRING) OrganisationKind kind,
        UUID unitId,
        @Nullable UUID parentId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated<OrganisationVersion> {

    @Override
    public OrganisationVersion endingOn(LocalDate lastDay) {
        return new OrganisationVersion(name, kind, unitId, parentId, validFrom, lastDay);
    }
}
