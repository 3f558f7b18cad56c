package vn.gnbv.plans.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a target starts from (<i>so với năm 2023</i>); the value is null where the plan does not state it. */
public record Baseline(
        @NotBlank @Size(max = 100) String period,
        @Nullable Decimal value,
        @Nullable @Size(max = 500) String source) {

    /** The same years later; the value of that time is not known yet. */
    Baseline moved(int years) {
        var year = period.matches("[0-9]{4}") ? String.valueOf(Integer.parseInt(period) + years) : period;
        return new Baseline(year, null, null);
    }
}
