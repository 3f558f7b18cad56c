/** Tasks (<i>nhiệm vụ</i>) of plans: who leads, who coordinates, by when. */
@NullMarked
package vn.gnbv.plans.task;

import org.jspecify.annotations.NullMarked;
