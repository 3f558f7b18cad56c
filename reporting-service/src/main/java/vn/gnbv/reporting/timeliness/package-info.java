/** Who reports in time, who late, who not at all (<i>tình hình, tiến độ báo cáo</i>). */
@NullMarked
package vn.gnbv.reporting.timeliness;

import org.jspecify.annotations.NullMarked;
