/** One work list in one shape over all services; what the work is, each service says. */
@NullMarked
package vn.gnbv.platform.work;

import org.jspecify.annotations.NullMarked;
