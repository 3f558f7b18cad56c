/**
 * Who must do what by when: the directory of units and organisations, the programmes and where they apply, the plans
 * (<i>kế hoạch</i>) with their targets, tasks and reporting regimes, the projects and activities that carry them out.
 */
@NullMarked
package vn.gnbv.plans;

import org.jspecify.annotations.NullMarked;
