/** Who has to be told of households each month (<i>danh sách tăng, giảm</i>): health insurance, electricity, schools, bank. */
@NullMarked
package vn.gnbv.household.recipient;

import org.jspecify.annotations.NullMarked;
