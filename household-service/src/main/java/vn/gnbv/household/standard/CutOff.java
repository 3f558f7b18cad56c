package vn.gnbv.household.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.household.directory.AreaType;

/**
 * Up to how many points A a household of this area type counts as poor by income (<i>ngưỡng điểm A</i>).
 *
 * @param incomeVnd the income per person and month that these points stand for
 */
@Embeddable
public record CutOff(
        @NotNull @Enumerated(EnumType.STRING) AreaType areaType,

        @NotNull
        @PositiveOrZero
        @Column(name = "max_points_a")
        @Schema(description = "Still poor by income with exactly this many points.")
        Integer maxPointsA,

        @NotNull @Positive @Schema(description = "Income per person and month for which the points stand.")
        Long incomeVnd) {}
