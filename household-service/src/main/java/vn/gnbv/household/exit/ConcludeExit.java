package vn.gnbv.household.exit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a registration is concluded. */
record ConcludeExit(
        @NotNull @Schema(description = "What the household is on this day is what came of it.")
        LocalDate concludedOn) {}
