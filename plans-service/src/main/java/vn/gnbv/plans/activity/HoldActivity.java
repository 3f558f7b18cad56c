package vn.gnbv.plans.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an activity was held, and how. */
record HoldActivity(
        @NotNull @Valid Extent held,

        @Schema(description = "Absent: what was stated stays.") @Nullable @Size(max = 50)
        List<@NotNull @Valid Evidence> evidence) {}
