/** Calendars of deadlines that a telephone or Outlook subscribes to (<i>lịch hạn báo cáo</i>). */
@NullMarked
package vn.gnbv.reporting.calendar;

import org.jspecify.annotations.NullMarked;
