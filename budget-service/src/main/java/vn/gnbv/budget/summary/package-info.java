/** What money a plan has (<i>tổng hợp nguồn vốn</i>). */
@NullMarked
package vn.gnbv.budget.summary;

import org.jspecify.annotations.NullMarked;
