package vn.gnbv.plans.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme with its components in the order of the deciding document. */
@Schema(name = "Programme")
record ProgrammeView(
        UUID id,
        int version,
        String code,
        String nameVi,
        String nameEn,
        LocalDate validFrom,
        LocalDate validTo,

        @Schema(description = "The programmes that it continues.")
        List<UUID> continues,

        List<ComponentView> components) {

    /** A component without regard to any place. */
    @Schema(name = "Component")
    record ComponentView(
            UUID id,
            String code,
            @Nullable UUID parentId,
            String nameVi,
            String nameEn,
            List<CapitalType> capitalTypes,

            @Schema(description = "In the order of time; what stands above is the latest.")
            List<ComponentTerms> versions) {

        static ComponentView of(Component component) {
            var latest = component.terms(null);
            return new ComponentView(
                    component.id,
                    component.code,
                    component.parentId,
                    latest.nameVi(),
                    latest.nameEn(),
                    latest.capitalTypes(),
                    component.versions);
        }
    }

    static ProgrammeView of(Programme programme) {
        return new ProgrammeView(
                programme.id,
                programme.version,
                programme.code,
                programme.nameVi,
                programme.nameEn,
                programme.validFrom,
                programme.validTo,
                programme.continues,
                programme.components.stream().map(ComponentView::of).toList());
    }
}
