/** Who looks after which poor household or village (<i>phân công giúp đỡ hộ nghèo</i>), by which decision, and the visits. */
@NullMarked
package vn.gnbv.household.helper;

import org.jspecify.annotations.NullMarked;
