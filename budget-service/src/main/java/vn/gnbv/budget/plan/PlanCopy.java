package vn.gnbv.budget.plan;

import java.util.UUID;

/** What the budget needs to know of an issued plan. */
public record PlanCopy(UUID id, int edition, UUID programmeId, UUID unitId, int year) {}
