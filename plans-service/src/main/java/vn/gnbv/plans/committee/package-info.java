/** Steering committees (<i>ban chỉ đạo</i>): their members, the areas in their charge, and conclusions that become tasks. */
@NullMarked
package vn.gnbv.plans.committee;

import org.jspecify.annotations.NullMarked;
