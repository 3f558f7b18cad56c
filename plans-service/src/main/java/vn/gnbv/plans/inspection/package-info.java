/** Inspection and supervision (<i>kiểm tra, giám sát</i>), by authorities or the community, and what each finding asks for. */
@NullMarked
package vn.gnbv.plans.inspection;

import org.jspecify.annotations.NullMarked;
