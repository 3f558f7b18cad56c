package vn.gnbv.plans.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who signed, and in which office (<i>KT. Chủ tịch, Phó Chủ tịch</i>); stands on the paper, never in an event. */
@Embeddable
record Signer(
        @Column(name = "signer_name") @NotBlank @Size(max = 200)
        String name,

        @Column(name = "signer_position") @NotBlank @Size(max = 300)
        String position) {}
