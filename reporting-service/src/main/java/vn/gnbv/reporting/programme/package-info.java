/** Read copy of the programmes that are reported on. */
@NullMarked
package vn.gnbv.reporting.programme;

import org.jspecify.annotations.NullMarked;
