/**
 * Who must do what by when: the directory of units and organisations, the programmes and where they apply, the plans
 * (<i>kế hoạch</i>) with their targets, tasks and reporting regimes.
 */
@NullMarked
package vn.gnbv.plans;

import org.jspecify.annotations.NullMarked;
