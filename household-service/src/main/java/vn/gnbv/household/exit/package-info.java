/** Who has registered to leave the list in a year (<i>đăng ký thoát nghèo</i>), what both sides promised, and what came of it. */
@NullMarked
package vn.gnbv.household.exit;

import org.jspecify.annotations.NullMarked;
