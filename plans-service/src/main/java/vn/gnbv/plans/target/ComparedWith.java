package vn.gnbv.plans.target;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The published series that a target is compared with (<i>so với cả nước, so với vùng</i>). */
@Schema(name = "ComparedWith")
public record ComparedWith(
        @Schema(examples = "POVERTY_RATE_OF_COUNTRY") @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
        String indicator,

        @Schema(
                description =
                        "The unit whose figures they are. Absent: the plan's own, for which a series of the country"
                                + " or of a region is published under its own indicator.")
        @Nullable
        UUID unitId) {}
