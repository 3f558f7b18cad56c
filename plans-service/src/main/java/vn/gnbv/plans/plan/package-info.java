/** Plans (<i>kế hoạch</i>) from draft to issuance, amendment and closure. */
@NullMarked
package vn.gnbv.plans.plan;

import org.jspecify.annotations.NullMarked;
