package vn.gnbv.plans.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.gnbv.plans.regime.StateRegime;

/** All reporting regimes of a draft; what is not among them is gone. */
record StateRegimes(@NotNull @Size(max = 20) List<@NotNull @Valid StateRegime> regimes) {}
