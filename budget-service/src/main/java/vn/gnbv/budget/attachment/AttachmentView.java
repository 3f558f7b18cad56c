package vn.gnbv.budget.attachment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of a paper. */
@Schema(name = "PaperAttachment")
public record AttachmentView(
        String sha256,
        @Schema(description = "As its content says.") String mediaType,
        int size,
        Instant addedAt,
        String addedBy) {}
