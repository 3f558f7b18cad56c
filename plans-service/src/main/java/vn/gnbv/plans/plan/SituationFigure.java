package vn.gnbv.plans.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.target.Decimal;

/** A figure of the situation that a plan starts from (<i>tình hình, kết quả giai đoạn trước</i>); no target is set on it. */
record SituationFigure(
        @NotBlank @Size(max = 1000) String name,
        @Nullable @Size(min = 1, max = 500) String population,
        @NotBlank @Size(max = 100) String period,
        @NotNull Decimal value,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String unit) {}
