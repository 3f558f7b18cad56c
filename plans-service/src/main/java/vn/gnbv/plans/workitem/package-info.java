/** What one has to do (<i>việc phải làm</i>), whatever it comes from: one shape, one list, the next due first. */
@NullMarked
package vn.gnbv.plans.workitem;

import org.jspecify.annotations.NullMarked;
