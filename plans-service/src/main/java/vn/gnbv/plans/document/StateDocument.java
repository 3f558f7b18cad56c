package vn.gnbv.plans.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** A paper as somebody enters or corrects it. */
record StateDocument(
        @Nullable UUID id,

        @Schema(description = "True: not issued yet. A paper that is issued never becomes a draft again.") @Nullable
        Boolean draft,

        @Schema(description = "As the paper writes it; what cannot be read is kept and remarked on.")
        @Nullable
        @Size(max = 100)
        String number,

        @Schema(description = "Issued, but the number is not known.") @Nullable
        Boolean numberUnknown,

        @Nullable UUID issuerOrganisationId,

        @Schema(description = "An issuer that is no organisation of the directory.") @Nullable @Size(min = 1, max = 300)
        String issuerName,

        @Schema(description = "Abbreviation of the type; where absent that of the number.")
        @Nullable
        @Pattern(regexp = "\\p{L}{1,10}")
        String type,

        @Schema(description = "What it is about (trích yếu).") @NotBlank @Size(max = 2000)
        String subject,

        @Nullable LocalDate issuedOn,

        @Schema(description = "DAY where absent.") @Nullable DatePrecision issuedOnPrecision,

        @Nullable @Valid DocumentSigner signer,

        @Schema(description = "ISO 8601 with the offset as the signature states it.") @Nullable @Size(max = 40)
        String signedAt,

        @Nullable @Size(max = 500) List<@NotNull @Valid Recipient> recipients,

        @Schema(description = "The papers that it rests on (căn cứ), in its order.") @Nullable @Size(max = 100)
        List<@NotNull UUID> basisIds,

        @Schema(description = "A paper that is marked secret, of whatever degree, is refused.") @Nullable
        Secrecy secrecy,

        @Schema(description = "Why it is corrected.") @Nullable @Size(max = 1000)
        String reason) {

    StateDocument {
        recipients = recipients == null ? List.of() : recipients;
        basisIds = basisIds == null ? List.of() : basisIds;
    }

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    boolean isNumberUnknown() {
        return Boolean.TRUE.equals(numberUnknown);
    }

    @Nullable
    DatePrecision precision() {
        return issuedOn == null ? null : issuedOnPrecision == null ? DatePrecision.DAY : issuedOnPrecision;
    }

    /** @throws Problem DOCUMENT_SECRET: nothing else is said of such a paper */
    void refuseSecret() {
        if (secrecy != null && secrecy != Secrecy.NONE) {
            throw Problem.of(PlansProblems.DOCUMENT_SECRET).at("/secrecy");
        }
    }

    @Nullable
    OffsetDateTime signature() {
        return signedAt == null ? null : OffsetDateTime.parse(signedAt);
    }

    void check(LocalDate today, Refusals refusals) {
        refusals.addIf(
                (issuerOrganisationId == null) == (issuerName == null), "/issuerName", PlansProblems.ISSUER_UNCLEAR);
        refusals.addIf(
                DocumentNumber.parse(number).isPresent() && isNumberUnknown(),
                "/numberUnknown",
                PlansProblems.NUMBER_CONTRADICTED);
        var precision = precision();
        refusals.addIf(
                precision != null && precision.earliest(issuedOn).isAfter(today),
                "/issuedOn",
                PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(!isSignatureReadable(), "/signedAt", PlansProblems.SIGNATURE_TIME_INVALID);
        for (int i = 0; i < recipients.size(); i++) {
            var recipient = recipients.get(i);
            refusals.addIf(
                    (recipient.organisationId() == null) == (recipient.name() == null),
                    "/recipients/" + i,
                    PlansProblems.RECIPIENT_UNCLEAR);
            refusals.addIf(
                    recipient.receivedOn() != null && recipient.receivedOn().isAfter(today),
                    "/recipients/" + i + "/receivedOn",
                    PlatformProblems.DATE_IN_FUTURE);
        }
        Pointers.noneTwice(refusals, "/basisIds/", "", basisIds, id -> id);
    }

    private boolean isSignatureReadable() {
        try {
            signature();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
