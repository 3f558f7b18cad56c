/** What every service stands on: mechanism only, no business word and no event contract. */
@NullMarked
package vn.gnbv.platform;

import org.jspecify.annotations.NullMarked;
