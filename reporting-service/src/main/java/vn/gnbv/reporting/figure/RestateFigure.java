package vn.gnbv.reporting.figure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for the figure of a period before a unit was there, on the boundaries that it has now. */
record RestateFigure(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String indicator,

        @Schema(description = "The unit that others have become since.") @NotNull
        UUID unitId,

        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String measureUnit) {}
