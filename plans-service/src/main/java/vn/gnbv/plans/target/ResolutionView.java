package vn.gnbv.plans.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an ambiguous target was decided to mean, by whom, when and on what basis. */
@Schema(name = "TargetResolution")
record ResolutionView(
        UUID id,
        UUID targetId,
        Reading reading,
        String basis,
        LocalDate decidedOn,
        UUID organisationId,
        Instant recordedAt) {}
