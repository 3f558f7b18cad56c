package vn.gnbv.plans.document;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;

/** A paper in a list. */
@Schema(name = "DocumentSummary")
record DocumentSummary(
        UUID id,
        int version,
        DocumentState state,
        @Nullable String number,
        @Nullable String type,
        String subject,
        @Nullable UUID issuerOrganisationId,
        @Nullable String issuerName,
        @Nullable LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision) {}
