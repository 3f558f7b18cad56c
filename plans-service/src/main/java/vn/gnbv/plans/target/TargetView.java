package vn.gnbv.plans.target;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target of a plan. */
@Schema(name = "Target")
public record TargetView(
        UUID id,
        UUID planId,
        @JsonUnwrapped StateTarget stated,

        @Schema(description = "The edition in which it first stood.")
        int sinceEdition,

        @Schema(description = "The last edition in which it stood; null while it stands.") @Nullable
        Integer lastEdition) {

    /** The targets of a plan in its order. */
    @Schema(name = "TargetList")
    public record All(List<TargetView> items) {}

    public static TargetView of(Target target) {
        return new TargetView(target.id, target.planId, target.stated, target.sinceEdition, target.lastEdition);
    }

    public String code() {
        return stated.code();
    }

    public List<UUID> componentIds() {
        return stated.componentIds();
    }
}
