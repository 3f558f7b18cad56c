package vn.gnbv.plans.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Refusals;

/** What proves that an activity was held: a document by its fingerprint, or where it was published. */
@Schema(name = "ActivityEvidence", description = "Either the SHA-256 of a document or an address.")
record Evidence(
        @NotBlank @Size(max = 300) String label,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @Nullable @Pattern(regexp = "https?://\\S{1,1990}") String url) {

    static void check(List<Evidence> evidence, Refusals refusals) {
        for (int i = 0; i < evidence.size(); i++) {
            var one = evidence.get(i);
            refusals.addIf((one.sha256 == null) == (one.url == null), "/evidence/" + i, PlansProblems.EVIDENCE_UNCLEAR);
        }
    }
}
