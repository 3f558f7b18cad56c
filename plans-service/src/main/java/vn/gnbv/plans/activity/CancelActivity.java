package vn.gnbv.plans.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** That an activity will not be held. */
record CancelActivity(
        @NotNull LocalDate cancelledOn,
        @NotBlank @Size(max = 1000) String reason) {}
