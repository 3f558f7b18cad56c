package vn.gnbv.plans.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A component in the tree, and where a unit was asked for, whether it applies there and what that rests on. */
@Schema(name = "ComponentNode")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComponentNode(
        UUID id,
        String code,
        @JsonInclude @Nullable UUID parentId,
        String nameVi,
        String nameEn,
        List<CapitalType> capitalTypes,
        List<LeadRole> leads,

        @Schema(description = "The groups that it supports; null where no source states them.") @JsonInclude @Nullable
        List<Eligibility> eligibility,

        @Schema(description = "Has no components below it.") boolean leaf,

        @Schema(description = "Only where a unit was asked for.") @Nullable
        Applies applicability,

        @Schema(description = "The nearest statement; absent where none was made.") @Nullable
        ApplicabilityView statement) {

    ComponentNode asLeaf(boolean isLeaf) {
        return new ComponentNode(
                id, code, parentId, nameVi, nameEn, capitalTypes, leads, eligibility, isLeaf, applicability, statement);
    }

    ComponentNode standing(@Nullable ApplicabilityView nearest) {
        var applies = nearest == null ? Applies.UNKNOWN : Applies.of(nearest.applicable());
        return new ComponentNode(
                id, code, parentId, nameVi, nameEn, capitalTypes, leads, eligibility, leaf, applies, nearest);
    }

    /** The tree, parents before children in the order of the deciding document. */
    @Schema(name = "ComponentTree")
    record Tree(List<ComponentNode> items) {}
}
