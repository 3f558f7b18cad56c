package vn.gnbv.household.certificate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a certificate is issued anew, and on which day. */
record ReplaceCertificate(@NotNull Reason reason, @NotNull LocalDate issuedOn) {

    @Schema(name = "CertificateReplacementReason")
    enum Reason {
        LOST,
        DAMAGED
    }
}
