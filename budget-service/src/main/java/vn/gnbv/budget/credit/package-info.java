/** Loans of the policy bank by month (<i>tín dụng chính sách</i>): lent, repaid, outstanding; never budget money. */
@NullMarked
package vn.gnbv.budget.credit;

import org.jspecify.annotations.NullMarked;
