package vn.gnbv.budget.line;

import java.util.UUID;

/** New money for a line that is there already (<i>giao bổ sung</i>). */
public record LineRaise(UUID lineId, long amountVnd) {}
