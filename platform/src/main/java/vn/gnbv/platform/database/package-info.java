/** Plain SQL where an object-relational mapper would cost more than it gives, and how either stores JSON. */
@NullMarked
package vn.gnbv.platform.database;

import org.jspecify.annotations.NullMarked;
