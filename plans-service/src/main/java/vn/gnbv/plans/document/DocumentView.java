package vn.gnbv.plans.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.Remark;

/** A paper. */
@Schema(name = "Document")
record DocumentView(
        UUID id,
        int version,
        DocumentState state,

        @Schema(description = "The organisation that entered it and may correct it; null: the directory's keeper.")
        @Nullable
        UUID keeperOrganisationId,

        @Nullable DocumentNumber number,
        boolean numberUnknown,
        @Nullable UUID issuerOrganisationId,
        @Nullable String issuerName,
        @Nullable String type,
        String subject,
        @Nullable LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision,
        @Nullable DocumentSigner signer,
        @Nullable String signedAt,
        List<Recipient> recipients,
        List<BasisView> bases,
        List<AttachmentView> attachments,

        @Schema(description = "What deserved a second look when it was last stated.")
        List<Remark> remarks) {

    static DocumentView of(Document document, List<BasisView> bases, List<AttachmentView> attachments) {
        return new DocumentView(
                document.id,
                document.version,
                document.state,
                document.keeperOrganisationId,
                document.number(),
                document.numberUnknown,
                document.issuerOrganisationId,
                document.issuerName,
                document.type,
                document.subject,
                document.issuedOn,
                document.issuedOnPrecision,
                document.signer,
                document.signedAt,
                List.copyOf(document.recipients),
                bases,
                attachments,
                List.copyOf(document.remarks));
    }
}
