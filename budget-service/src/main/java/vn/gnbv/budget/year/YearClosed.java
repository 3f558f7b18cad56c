package vn.gnbv.budget.year;

/** Said inside the service when a year is closed, so that its lines are closed in the same transaction. */
public record YearClosed(BudgetYearView year) {}
