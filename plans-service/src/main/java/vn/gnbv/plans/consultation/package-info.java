/** Consultations (<i>lấy ý kiến, góp ý, phản biện xã hội</i>): who was asked about which draft, what was said, what came of it. */
@NullMarked
package vn.gnbv.plans.consultation;

import org.jspecify.annotations.NullMarked;
