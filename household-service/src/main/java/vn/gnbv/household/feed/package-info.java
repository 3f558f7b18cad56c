/** What has changed in the register since somebody last asked (<i>dữ liệu thay đổi</i>). */
@NullMarked
package vn.gnbv.household.feed;

import org.jspecify.annotations.NullMarked;
