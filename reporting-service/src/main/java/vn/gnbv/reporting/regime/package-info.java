/** Read copy of the reporting regimes: who owes which report to whom, by when. */
@NullMarked
package vn.gnbv.reporting.regime;

import org.jspecify.annotations.NullMarked;
