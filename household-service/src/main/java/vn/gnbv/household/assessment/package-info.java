/** Assessments (<i>phiếu rà soát</i>): the points of one household in one round. */
@NullMarked
package vn.gnbv.household.assessment;

import org.jspecify.annotations.NullMarked;
