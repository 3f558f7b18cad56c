/** What is owed and what was said: obligations to report, reports, aggregates and live figures. */
@NullMarked
package vn.gnbv.reporting;

import org.jspecify.annotations.NullMarked;
