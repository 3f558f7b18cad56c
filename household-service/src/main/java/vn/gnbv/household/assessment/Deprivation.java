package vn.gnbv.household.assessment;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An indicator that a household lacks, by the code that its standard gives it. */
@Embeddable
record Deprivation(UUID standardId, String indicatorCode) {}
