package vn.gnbv.plans.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.event.AggregateChange;

/**
 * What the log keeps of every change of a paper, so that its history can be read. It is not published, and it names no
 * person: neither who signed nor recipients outside the directory, of whom it counts how many there are.
 */
record DocumentChanged(
        UUID id,
        int version,
        Change change,
        DocumentState state,
        @Nullable DocumentNumber number,
        boolean numberUnknown,
        @Nullable UUID issuerOrganisationId,
        @Nullable String issuerName,
        @Nullable String type,
        String subject,
        @Nullable LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision,
        @Nullable String signedAt,
        List<Recipient> recipients,
        long otherRecipients,
        List<UUID> basisIds,
        List<String> attachments) {

    /** What happened. */
    enum Change {
        ENTERED,
        CORRECTED,
        ATTACHED,
        REGIMES_STATED
    }

    static AggregateChange of(DocumentView document, Change change, @Nullable String reason, UUID act) {
        var state = new DocumentChanged(
                document.id(),
                document.version(),
                change,
                document.state(),
                document.number(),
                document.numberUnknown(),
                document.issuerOrganisationId(),
                document.issuerName(),
                document.type(),
                document.subject(),
                document.issuedOn(),
                document.issuedOnPrecision(),
                document.signedAt(),
                inTheDirectory(document).toList(),
                document.recipients().size() - inTheDirectory(document).count(),
                document.bases().stream().map(BasisView::id).toList(),
                document.attachments().stream().map(AttachmentView::sha256).toList());
        return new AggregateChange(
                null, "vn.gnbv.document.v1", document.id(), document.version(), state, reason, act, null);
    }

    static AggregateChange of(DocumentView document, Change change, @Nullable String reason) {
        return of(document, change, reason, Ids.next());
    }

    private static Stream<Recipient> inTheDirectory(DocumentView document) {
        return document.recipients().stream().filter(recipient -> recipient.organisationId() != null);
    }
}
