package vn.gnbv.plans.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who signed a paper, and in which office; never in an event. */
@Embeddable
@Schema(name = "DocumentSigner")
record DocumentSigner(
        @Schema(description = "Null where the paper bears the office alone.")
        @Column(name = "signer_name")
        @Nullable
        @Size(min = 1, max = 200)
        String name,

        @Column(name = "signer_position") @NotBlank @Size(max = 300)
        String position) {}
