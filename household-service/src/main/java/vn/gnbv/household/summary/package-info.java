/** What others are told of needs and supports (<i>tổng hợp nhu cầu và hỗ trợ</i>): counts of a commune and month, nobody's name. */
@NullMarked
package vn.gnbv.household.summary;

import org.jspecify.annotations.NullMarked;
