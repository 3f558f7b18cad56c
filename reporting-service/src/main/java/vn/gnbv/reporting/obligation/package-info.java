/** Obligations to report, opened from the regimes, and their deadlines. */
@NullMarked
package vn.gnbv.reporting.obligation;

import org.jspecify.annotations.NullMarked;
