/** Money that comes back, and payments that were recorded wrongly (<i>thu hồi, hoàn trả, hủy bút toán</i>). */
@NullMarked
package vn.gnbv.budget.recovery;

import org.jspecify.annotations.NullMarked;
