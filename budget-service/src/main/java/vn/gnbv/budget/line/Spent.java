package vn.gnbv.budget.line;

import java.util.List;

/**
 * What an act of spending left behind.
 *
 * @param flags what is not in order with it, without refusing it
 */
public record Spent(BudgetLineView line, List<String> flags) {}
