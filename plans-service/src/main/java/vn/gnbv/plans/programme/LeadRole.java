package vn.gnbv.plans.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who leads a component (<i>cơ quan chủ trì</i>) at a level of government, by its role and not by an organisation: the
 * ministry is one, the departments of 34 provinces are many.
 */
@Schema(name = "LeadRole")
record LeadRole(
        @NotNull Level level, @NotBlank @Size(max = 300) String role) {

    enum Level {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE
    }
}
