/** What one has to do about money (<i>việc phải làm</i>): rows to settle, appendices to confirm, money that is stuck. */
@NullMarked
package vn.gnbv.budget.workitem;

import org.jspecify.annotations.NullMarked;
