/** Official result tables (<i>biểu tổng hợp kết quả</i>), counted from recognitions. */
@NullMarked
package vn.gnbv.household.table;

import org.jspecify.annotations.NullMarked;
