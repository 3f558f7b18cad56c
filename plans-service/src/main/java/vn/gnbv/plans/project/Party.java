package vn.gnbv.plans.project;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Refusals;

/**
 * Who takes part: an organisation of the directory, or whom the directory does not hold, such as a group of households
 * (<i>tổ nhóm cộng đồng</i>) or an enterprise. The name never stands in an event.
 */
@Schema(name = "ProjectParty", description = "Either an organisation of the directory or a name.")
record Party(
        @Nullable UUID organisationId,
        @Nullable @Size(min = 1, max = 300) String name) {

    void check(String at, Refusals refusals) {
        refusals.addIf((organisationId == null) == (name == null), at, PlansProblems.PARTY_UNCLEAR);
    }
}
