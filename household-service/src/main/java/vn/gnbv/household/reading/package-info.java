/** Who has read names of many at once (<i>nhật ký truy cập dữ liệu cá nhân</i>). */
@NullMarked
package vn.gnbv.household.reading;

import org.jspecify.annotations.NullMarked;
