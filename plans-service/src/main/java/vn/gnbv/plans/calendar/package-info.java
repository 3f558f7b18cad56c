/** Working calendars (<i>lịch làm việc</i>): which days of a year are worked on, so that working days can be counted. */
@NullMarked
package vn.gnbv.plans.calendar;

import org.jspecify.annotations.NullMarked;
