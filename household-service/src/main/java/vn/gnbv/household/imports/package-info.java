/** Households in bulk (<i>nhập, xuất danh sách hộ</i>): files that are entered, and files that are given out. */
@NullMarked
package vn.gnbv.household.imports;

import org.jspecify.annotations.NullMarked;
