package vn.gnbv.plans.regime;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.directory.UnitLevel;

/** An organisation that reports, with the unit that it reports on and the level of it. */
@Schema(name = "Reporter")
public record Reporter(
        UUID organisationId,
        UUID unitId,
        ReporterMode mode,
        @Nullable UnitLevel level) {}
