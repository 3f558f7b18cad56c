package vn.gnbv.household.exit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** That a household takes its registration back. */
record WithdrawExit(
        @NotNull LocalDate withdrawnOn,
        @NotBlank @Size(max = 500) String reason) {}
