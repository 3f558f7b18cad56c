/** When how much of a line is meant to be paid (<i>kế hoạch giải ngân</i>). */
@NullMarked
package vn.gnbv.budget.paymentplan;

import org.jspecify.annotations.NullMarked;
