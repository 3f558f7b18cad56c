/** Read copy of the units and organisations that report. */
@NullMarked
package vn.gnbv.reporting.directory;

import org.jspecify.annotations.NullMarked;
