package vn.gnbv.household.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.household.standard.PovertyClass;

/** What is needed to ask for a class against the points. */
record ProposeOverride(
        @NotNull @JsonProperty("class") PovertyClass povertyClass,

        @NotBlank @Size(max = 2000) @Schema(description = "Why the points do not tell the truth about this household.")
        String reason) {}
