/** What is kept unreadable, signed or found again by a keyed hash, with keys drawn from the service's one secret. */
@NullMarked
package vn.gnbv.platform.secret;

import org.jspecify.annotations.NullMarked;
