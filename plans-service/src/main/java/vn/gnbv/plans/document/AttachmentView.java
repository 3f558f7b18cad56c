package vn.gnbv.plans.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of a paper. */
@Schema(name = "DocumentAttachment")
record AttachmentView(
        String sha256,
        @Schema(description = "As its content says.") String mediaType,
        int size) {}
