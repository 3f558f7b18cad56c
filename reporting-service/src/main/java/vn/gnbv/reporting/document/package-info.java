/** Reports and aggregates as official papers. */
@NullMarked
package vn.gnbv.reporting.document;

import org.jspecify.annotations.NullMarked;
