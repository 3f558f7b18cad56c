/** What holds for the money of a programme and year: dates, classes, who decides (<i>năm ngân sách</i>). */
@NullMarked
package vn.gnbv.budget.year;

import org.jspecify.annotations.NullMarked;
