package vn.gnbv.budget.line;

/** What an act of spending left behind, and who had recorded the decision that assigned the money. */
public record Spent(BudgetLineView line, String assignedBy) {}
