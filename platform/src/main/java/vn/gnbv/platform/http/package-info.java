/** Pages, preconditions and repeated requests, one way for every resource. */
@NullMarked
package vn.gnbv.platform.http;

import org.jspecify.annotations.NullMarked;
