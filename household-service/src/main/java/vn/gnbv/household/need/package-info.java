/** What households and their members need (<i>nhu cầu hỗ trợ</i>), since when, and what met it. */
@NullMarked
package vn.gnbv.household.need;

import org.jspecify.annotations.NullMarked;
