/**
 * Papers that take money away from lines: into the next year, to the successors of a holder that is no more, or for good
 * (<i>chuyển nguồn, chuyển giao, hủy dự toán</i>).
 */
@NullMarked
package vn.gnbv.budget.transfer;

import org.jspecify.annotations.NullMarked;
