/** What falls due when (<i>lịch thời hạn</i>): the dated tasks and the reports of all that is in force. */
@NullMarked
package vn.gnbv.plans.deadline;

import org.jspecify.annotations.NullMarked;
