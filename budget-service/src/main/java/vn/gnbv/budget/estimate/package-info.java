/** The estimate (<i>dự toán</i>): what is asked for before money is assigned; it is no money. */
@NullMarked
package vn.gnbv.budget.estimate;

import org.jspecify.annotations.NullMarked;
