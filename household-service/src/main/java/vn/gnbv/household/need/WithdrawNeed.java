package vn.gnbv.household.need;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** That a need is no longer one, though nothing met it. */
record WithdrawNeed(
        @NotNull LocalDate withdrawnOn,
        @NotBlank @Size(max = 500) String reason) {}
