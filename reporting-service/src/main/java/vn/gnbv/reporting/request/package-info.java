/** Reports that are asked for without a regime that states a day (<i>báo cáo đột xuất</i>). */
@NullMarked
package vn.gnbv.reporting.request;

import org.jspecify.annotations.NullMarked;
