package vn.gnbv.household.certificate;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** What whoever holds a code learns of its certificate: nothing of the household, its place or its persons. */
record CertificateVerification(
        State state,
        @Nullable PovertyClass povertyClass,
        @Nullable LocalDate validFrom,

        @Schema(description = "The last day; null: none is stated yet.") @Nullable
        LocalDate validTo) {

    @Schema(name = "CertificateState")
    enum State {
        VALID,
        EXPIRED,
        UNKNOWN
    }

    static final CertificateVerification UNKNOWN = new CertificateVerification(State.UNKNOWN, null, null, null);

    /**
     * @param lastDay the earliest of the days on which it states to end, is replaced, or the household ceases to be what
     *     it says; null while there is none
     */
    static CertificateVerification of(
            PovertyClass povertyClass, LocalDate issuedOn, @Nullable LocalDate lastDay, LocalDate today) {
        var expired = lastDay != null && lastDay.isBefore(today);
        return new CertificateVerification(expired ? State.EXPIRED : State.VALID, povertyClass, issuedOn, lastDay);
    }
}
