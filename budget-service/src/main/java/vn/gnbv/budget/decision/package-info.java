/** Budget decisions (<i>quyết định giao dự toán, phân bổ</i>). */
@NullMarked
package vn.gnbv.budget.decision;

import org.jspecify.annotations.NullMarked;
