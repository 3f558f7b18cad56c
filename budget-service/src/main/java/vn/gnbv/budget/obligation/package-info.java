/** What binds money of a line before it is paid for good: contracts and advances (<i>cam kết chi, tạm ứng</i>). */
@NullMarked
package vn.gnbv.budget.obligation;

import org.jspecify.annotations.NullMarked;
