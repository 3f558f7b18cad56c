/** Why households are poor (<i>nguyên nhân nghèo</i>): classification by cause comes before recognition. */
@NullMarked
package vn.gnbv.household.cause;

import org.jspecify.annotations.NullMarked;
