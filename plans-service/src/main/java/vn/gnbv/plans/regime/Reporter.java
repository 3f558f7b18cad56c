package vn.gnbv.plans.regime;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that reports, with the unit that it reports on. */
@Schema(name = "Reporter")
public record Reporter(UUID organisationId, UUID unitId, ReporterMode mode) {}
