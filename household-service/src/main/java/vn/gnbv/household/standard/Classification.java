package vn.gnbv.household.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.directory.AreaType;

/**
 * A class with all that led to it, so that a household can be told why: every point, the threshold that it was held
 * against, the standard and its article.
 */
public record Classification(
        @JsonProperty("class") PovertyClass povertyClass,
        UUID standardId,
        String standardCode,
        String legalBasis,
        @Nullable String article,
        AreaType areaType,
        PointsA pointsA,
        PointsB pointsB) {

    /** Codes of the indicators that the household lacks. */
    public List<String> deprivations() {
        return pointsB.indicators().stream()
                .filter(Scored::deprived)
                .map(Scored::code)
                .toList();
    }

    /**
     * @param poorByIncome whether the points are at most the threshold
     * @param incomeVnd the income per person and month for which the threshold stands
     * @param basePoints with which every household begins; null where the points were added up on paper
     * @param lines what each answer counts; null where the points were added up on paper
     */
    public record PointsA(
            int points,
            int atMost,
            boolean poorByIncome,
            long incomeVnd,
            @Nullable Integer basePoints,
            @Nullable List<Score.Line> lines) {}

    /** @param deprived whether the points are at least the threshold */
    public record PointsB(int points, int atLeast, boolean deprived, List<Scored> indicators) {}

    /** @param points counted for this household: those of the indicator, or none */
    public record Scored(String code, String dimension, String nameVi, String nameEn, boolean deprived, int points) {}
}
