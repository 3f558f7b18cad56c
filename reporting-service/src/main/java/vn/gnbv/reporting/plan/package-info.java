/** Read copy of the issued plans. */
@NullMarked
package vn.gnbv.reporting.plan;

import org.jspecify.annotations.NullMarked;
