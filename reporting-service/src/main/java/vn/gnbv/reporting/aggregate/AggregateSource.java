package vn.gnbv.reporting.aggregate;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.figure.Figure;

/** One report or budget line that an indicator of an aggregate was added up from, with what it says. */
@Schema(name = "AggregateSource")
record AggregateSource(
        Figure.Source source,
        BigDecimal value,

        @Schema(description = "Whose report it is; null of a budget line.") @Nullable
        UUID organisationId) {}
