/** Reporting regimes (<i>chế độ báo cáo</i>): who reports what to whom by when. */
@NullMarked
package vn.gnbv.plans.regime;

import org.jspecify.annotations.NullMarked;
