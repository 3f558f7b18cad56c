/** What is said when a request cannot be carried out. */
@NullMarked
package vn.gnbv.platform.problem;

import org.jspecify.annotations.NullMarked;
