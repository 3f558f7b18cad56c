/** Who asks, for whom, and which part of the country that covers. */
@NullMarked
package vn.gnbv.platform.caller;

import org.jspecify.annotations.NullMarked;
