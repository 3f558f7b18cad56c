/** Aggregates of the accepted reports of a unit, naming their inputs and who is missing. */
@NullMarked
package vn.gnbv.reporting.aggregate;

import org.jspecify.annotations.NullMarked;
