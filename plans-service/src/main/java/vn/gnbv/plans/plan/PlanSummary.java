package vn.gnbv.plans.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;

/** A plan in a list. */
@Schema(name = "PlanSummary")
record PlanSummary(
        UUID id,
        int version,
        PlanState state,
        int edition,
        UUID programmeId,
        UUID unitId,
        int year,
        String title,
        UUID issuerOrganisationId,
        @Nullable String number,
        boolean numberUnknown,
        @Nullable LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision) {}
