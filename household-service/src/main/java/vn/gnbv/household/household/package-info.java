/** Households (<i>hộ gia đình</i>), their members, where they live and what they have been recognised as. */
@NullMarked
package vn.gnbv.household.household;

import org.jspecify.annotations.NullMarked;
