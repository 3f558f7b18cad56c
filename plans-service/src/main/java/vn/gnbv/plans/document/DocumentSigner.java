package vn.gnbv.plans.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signed a paper, and in which office; never in an event. */
@Embeddable
@Schema(name = "DocumentSigner")
record DocumentSigner(
        @Column(name = "signer_name") @NotBlank @Size(max = 200)
        String name,

        @Column(name = "signer_position") @NotBlank @Size(max = 300)
        String position) {}
