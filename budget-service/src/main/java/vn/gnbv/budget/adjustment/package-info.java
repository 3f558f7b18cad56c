/** Adjustments (<i>điều chỉnh dự toán</i>): money moved between lines. */
@NullMarked
package vn.gnbv.budget.adjustment;

import org.jspecify.annotations.NullMarked;
