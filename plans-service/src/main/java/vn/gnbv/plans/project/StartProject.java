package vn.gnbv.plans.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** That the work has begun. */
record StartProject(@NotNull LocalDate startedOn) {}
