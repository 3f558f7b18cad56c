package vn.gnbv.household.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.certificate.ReplaceCertificate.Reason;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;

/**
 * A household's certificate (<i>giấy chứng nhận hộ nghèo, hộ cận nghèo, Mẫu 03</i>), QĐ 24/2021/QĐ-TTg. It is issued anew
 * when it is lost or damaged; the one before is then worth nothing.
 */
@Entity
@Table(name = "certificates")
class Certificate {

    @Id
    UUID id;

    UUID householdId;
    UUID recognitionId;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    PovertyClass povertyClass;

    LocalDate issuedOn;

    @Nullable
    LocalDate validTo;

    byte[] codeMatch;

    @Nullable
    LocalDate withdrawnOn;

    @Nullable
    UUID replacedBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reason replacedFor;

    String recordedBy;

    @Version
    int version;

    protected Certificate() {}

    /** @throws Problem VALIDITY_ENDS_BEFORE, BEFORE_DECISION */
    static void requireDates(LocalDate decidedOn, LocalDate issuedOn, @Nullable LocalDate validTo) {
        if (issuedOn.isBefore(decidedOn)) {
            throw Problem.of(CertificateProblems.BEFORE_DECISION, decidedOn.toString())
                    .at("/issuedOn");
        }
        if (validTo != null && validTo.isBefore(issuedOn)) {
            throw Problem.of(CertificateProblems.VALIDITY_ENDS_BEFORE).at("/validTo");
        }
    }

    /**
     * Of the same household, class and last day, in place of this one.
     *
     * @throws Problem ALREADY_REPLACED, or BEFORE_DECISION when it would be older than this one
     */
    Certificate replace(ReplaceCertificate command, CertificateCodes codes, String recordedBy) {
        if (replacedBy != null) {
            throw Problem.of(CertificateProblems.ALREADY_REPLACED);
        }
        requireDates(issuedOn, command.issuedOn(), validTo);
        var other = new Certificate();
        other.id = Ids.next();
        other.householdId = householdId;
        other.recognitionId = recognitionId;
        other.unitId = unitId;
        other.povertyClass = povertyClass;
        other.issuedOn = command.issuedOn();
        other.validTo = validTo;
        other.codeMatch = codes.match(codes.code(other.id));
        other.recordedBy = recordedBy;
        withdrawnOn = command.issuedOn();
        replacedBy = other.id;
        replacedFor = command.reason();
        return other;
    }
}
