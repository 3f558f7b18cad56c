/** Appendices of decisions as officials have them (<i>phụ lục phân bổ</i>): spreadsheets in, spreadsheets out. */
@NullMarked
package vn.gnbv.budget.appendix;

import org.jspecify.annotations.NullMarked;
