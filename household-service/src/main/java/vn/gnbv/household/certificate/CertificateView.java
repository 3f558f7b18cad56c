package vn.gnbv.household.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** A certificate as the office sees it. */
record CertificateView(
        UUID id,
        int version,
        UUID householdId,
        UUID recognitionId,
        UUID unitId,
        PovertyClass povertyClass,
        LocalDate issuedOn,
        @Nullable LocalDate validTo,

        @Schema(description = "Stands on the certificate; whoever has it can check the certificate.")
        String code,

        @Nullable LocalDate withdrawnOn,
        @Nullable UUID replacedBy) {}
