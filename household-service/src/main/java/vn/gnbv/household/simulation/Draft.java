package vn.gnbv.household.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.gnbv.household.form.RegisterForm;
import vn.gnbv.household.standard.RegisterPovertyStandard;

/** A standard with its forms that is not law, and perhaps never will be. */
record Draft(
        @NotNull @Valid RegisterPovertyStandard standard,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid RegisterForm> forms) {}
