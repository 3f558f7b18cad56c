package vn.gnbv.plans.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.plans.regime.StateRegime;

/** All reporting regimes that a paper sets up; what is not among them ends. */
record StateDocumentRegimes(
        @Schema(description = "The programme whose results are reported.") @NotNull
        UUID programmeId,

        @NotNull @Size(max = 20) List<@NotNull @Valid StateRegime> regimes) {}
