/** Targets (<i>mục tiêu, chỉ tiêu</i>) of plans. */
@NullMarked
package vn.gnbv.plans.target;

import org.jspecify.annotations.NullMarked;
