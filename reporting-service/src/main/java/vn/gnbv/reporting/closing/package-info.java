/** The closing of a period (<i>khóa kỳ báo cáo</i>): from then on what was reported and added up is final. */
@NullMarked
package vn.gnbv.reporting.closing;

import org.jspecify.annotations.NullMarked;
