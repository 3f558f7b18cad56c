package vn.gnbv.budget.line;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act of spending left behind.
 *
 * @param flags what is not in order with it, without refusing it
 * @param recordedAt when the act was written down, where it was at once
 * @param awaited whether somebody has been waiting for the act
 */
public record Spent(
        BudgetLineView line, List<String> flags, @Nullable Instant recordedAt, boolean awaited) {}
