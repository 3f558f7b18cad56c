package vn.gnbv.household.certificate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Why a certificate is issued anew, and on which day. */
record ReplaceCertificate(@NotNull Reason reason, @NotNull LocalDate issuedOn) {

    enum Reason {
        LOST,
        DAMAGED
    }
}
