/** Files of rows and columns as officials have them (<i>bảng tính</i>), read without trust. */
@NullMarked
package vn.gnbv.budget.spreadsheet;

import org.jspecify.annotations.NullMarked;
