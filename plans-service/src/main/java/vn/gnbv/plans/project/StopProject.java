package vn.gnbv.plans.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** That a project ends before it is done, or is never approved. */
record StopProject(
        @NotNull LocalDate stoppedOn,
        @NotBlank @Size(max = 1000) String reason) {}
