/** Statements of the State Treasury (<i>sao kê Kho bạc Nhà nước</i>), row by row beside the payments recorded here. */
@NullMarked
package vn.gnbv.budget.treasury;

import org.jspecify.annotations.NullMarked;
