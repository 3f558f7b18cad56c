/** How much of its own money a place adds to the central one (<i>vốn đối ứng</i>), and whether it has. */
@NullMarked
package vn.gnbv.budget.counterpart;

import org.jspecify.annotations.NullMarked;
