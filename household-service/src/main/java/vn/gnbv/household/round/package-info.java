/** Review rounds (<i>đợt rà soát</i>). */
@NullMarked
package vn.gnbv.household.round;

import org.jspecify.annotations.NullMarked;
