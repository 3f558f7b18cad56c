/** The plans of five offices, entered as data sets through the API, and what one may then ask. */
@NullMarked
package vn.gnbv.plans.seed;

import org.jspecify.annotations.NullMarked;
