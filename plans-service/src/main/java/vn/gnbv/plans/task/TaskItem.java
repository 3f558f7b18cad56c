package vn.gnbv.plans.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task in a list. */
@Schema(name = "TaskItem")
record TaskItem(
        @JsonUnwrapped TaskView task,

        @Schema(
                description =
                        "How each that answers for it stands on the day; where an organisation or a day is asked for.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<HolderView> leads) {}
