package vn.gnbv.plans.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Headcount;

/** That a project is done, with what came of it; what is absent stays as it was. */
record FinishProject(
        @NotNull LocalDate finishedOn,
        @Nullable @Valid Headcount householdsActual,

        @Schema(description = "In words and figures.") @Nullable @Valid
        Result result) {}
