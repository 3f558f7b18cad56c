/** Papers that a second officer confirms before their money is spent (<i>người lập, người duyệt</i>). */
@NullMarked
package vn.gnbv.budget.confirmation;

import org.jspecify.annotations.NullMarked;
