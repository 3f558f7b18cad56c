package vn.gnbv.budget.standing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What is asked about: the references of one line.
 *
 * @param on the decision's date, whose tree of units decides
 */
public record Subject(
        UUID programmeId,
        UUID componentId,
        UUID unitId,
        UUID decisionUnitId,
        LocalDate on,
        int year,
        String capitalType,
        Set<UUID> organisationIds,
        int leads) {}
