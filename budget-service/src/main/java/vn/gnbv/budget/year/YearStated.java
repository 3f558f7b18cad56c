package vn.gnbv.budget.year;

/** Said inside the service when a year's dates have been stated, so that its lines follow in the same transaction. */
public record YearStated(BudgetYearView year) {}
