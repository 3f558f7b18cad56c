package vn.gnbv.household.certificate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For which decision certificates are issued: to each poor or near-poor household of it that has none yet. */
record IssueCertificates(
        @NotNull UUID recognitionId,
        @NotNull LocalDate issuedOn,

        @Nullable @Schema(description = "The last day, where the certificate states one.")
        LocalDate validTo) {}
