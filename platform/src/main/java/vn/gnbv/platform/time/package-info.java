/** Days and hours as the law counts them. */
@NullMarked
package vn.gnbv.platform.time;

import org.jspecify.annotations.NullMarked;
