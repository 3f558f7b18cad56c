package vn.gnbv.plans.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.gnbv.plans.task.StateTask;

/** All tasks of a draft; what is not among them is gone. */
record StateTasks(@NotNull @Size(max = 500) List<@NotNull @Valid StateTask> tasks) {}
