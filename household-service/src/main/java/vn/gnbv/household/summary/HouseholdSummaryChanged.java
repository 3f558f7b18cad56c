package vn.gnbv.household.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code vn.gnbv.household-summary.v1}: all that was needed and given in one commune in one month, as counts.
 *
 * @param unitId the commune
 * @param month as {@code 2024-05}
 */
record HouseholdSummaryChanged(
        UUID id, int version, String change, UUID unitId, String month, List<Needed> needs, List<Supported> supports) {

    /**
     * Needs of one kind and class. What is open at the end of a month is what was stated until then less what ended.
     *
     * @param povertyClass of the household when the need was stated; null where no decision had recognised it
     * @param households of those stated in the month
     * @param persons of those stated in the month; null for what a household needs as a whole
     */
    record Needed(
            String kind,
            String category,
            @Nullable @JsonProperty("class") String povertyClass,
            int stated,
            int met,
            int withdrawn,
            int households,
            @Nullable Integer persons) {}

    /**
     * What was given of one content by one component, project and activity, from one source, to one class.
     *
     * @param status of the household on the day of the support; null where no decision had recognised it
     * @param persons null for what a household is given as a whole
     * @param amountVnd the sum of what is stated; null where nothing is
     * @param amountNotStated how many supports do not state it
     */
    record Supported(
            UUID programmeId,
            @Nullable UUID componentId,
            @Nullable UUID projectId,
            @Nullable UUID activityId,
            String content,
            String category,
            String source,
            @Nullable @JsonProperty("class") String status,
            int supports,
            int households,
            @Nullable Integer persons,
            @Nullable Long amountVnd,
            int amountNotStated) {}
}
