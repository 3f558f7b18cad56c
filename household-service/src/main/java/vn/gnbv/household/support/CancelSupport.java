package vn.gnbv.household.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** That a support was recorded in error. */
record CancelSupport(@NotBlank @Size(max = 500) String reason) {}
