package vn.gnbv.plans.directory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has passed to another on a day. Agencies are split by function: of a labour office (<i>phòng lao
 * động</i>) poverty went to one, vocational training to a second, social protection to a third.
 */
@Embeddable
@Schema(name = "OrganisationSuccession")
record OrganisationSuccession(
        @NotNull UUID successorId,
        @NotNull LocalDate onDay,
        @NotNull @Enumerated(EnumType.STRING) Passes passes,
        @NotNull @Size(max = 200) List<@NotNull UUID> componentIds,
        @NotNull @Size(max = 200) List<@NotNull UUID> taskIds,
        @NotNull @Size(max = 200) List<@NotNull UUID> regimeIds,
        @Nullable @Size(max = 500) String legalBasis) {

    /** How much is said of what was passed on. */
    enum Passes {
        EVERYTHING,
        /** The components, tasks and regimes that are named. */
        NAMED,
        UNKNOWN
    }

    Stream<UUID> functions() {
        return Stream.of(componentIds, taskIds, regimeIds).flatMap(List::stream);
    }
}
