package vn.gnbv.plans.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target of a plan. */
@Schema(name = "Target")
public record TargetView(
        UUID id,
        UUID planId,
        String code,
        String name,
        Operator operator,
        @Nullable Decimal value,
        @Nullable Decimal valueTo,
        @Nullable String unit,
        @Nullable String statement,
        @Nullable Direction direction,
        @Nullable String population,
        @Nullable Baseline baseline,
        @Nullable String parentCode,
        List<UUID> componentIds,

        @Schema(description = "The edition in which it first stood.")
        int sinceEdition,

        @Schema(description = "The last edition in which it stood; null while it stands.") @Nullable
        Integer lastEdition) {

    /** The targets of a plan in its order. */
    @Schema(name = "TargetList")
    public record All(List<TargetView> items) {}

    public static TargetView of(Target target) {
        return new TargetView(
                target.id,
                target.planId,
                target.code,
                target.name,
                target.operator,
                decimal(target.value),
                decimal(target.valueTo),
                target.unit,
                target.statement,
                target.direction,
                target.population,
                target.baseline,
                target.parentCode,
                List.copyOf(target.componentIds),
                target.sinceEdition,
                target.lastEdition);
    }

    static @Nullable Decimal decimal(@Nullable BigDecimal value) {
        return value == null ? null : new Decimal(value);
    }
}
