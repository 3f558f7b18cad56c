/** What one has to do about reports (<i>việc phải làm</i>): write them, correct them, look through them. */
@NullMarked
package vn.gnbv.reporting.workitem;

import org.jspecify.annotations.NullMarked;
