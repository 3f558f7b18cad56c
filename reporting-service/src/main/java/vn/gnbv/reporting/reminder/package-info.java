/** Reminders of what is due and overdue (<i>nhắc việc, đôn đốc báo cáo</i>), to whoever wants them, once for each step. */
@NullMarked
package vn.gnbv.reporting.reminder;

import org.jspecify.annotations.NullMarked;
