/** The live figures, each with the records that it comes from. */
@NullMarked
package vn.gnbv.reporting.figure;

import org.jspecify.annotations.NullMarked;
