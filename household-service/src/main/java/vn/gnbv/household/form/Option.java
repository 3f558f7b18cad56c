package vn.gnbv.household.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One answer that can be ticked, and what it counts. */
public record Option(
        @NotBlank @Size(max = 50) String code,
        @NotBlank @Size(max = 300) String textVi,
        @NotBlank @Size(max = 300) String textEn,

        @NotNull @Schema(description = "Points A; may be negative.")
        Integer points,

        @Nullable
        @Size(max = 60)
        @Schema(description = "Codes of the standard's indicators that this answer makes lacking.")
        List<@NotBlank @Size(max = 50) String> deprives) {}
