/** How a fact leaves a service and how it arrives in another. */
@NullMarked
package vn.gnbv.platform.event;

import org.jspecify.annotations.NullMarked;
