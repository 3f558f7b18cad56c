package vn.gnbv.household.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** One basic social service and what lacking it weighs in points B (<i>chỉ số thiếu hụt</i>). */
@Embeddable
public record Indicator(
        @NotBlank @Size(max = 50) String code,
        @NotBlank @Size(max = 50) String dimension,
        @NotBlank @Size(max = 300) String nameVi,
        @NotBlank @Size(max = 300) String nameEn,
        @NotNull @Positive @Column(name = "points") Integer points) {}
