/** The read copies of projects and activities: just that they exist. */
@NullMarked
package vn.gnbv.budget.work;

import org.jspecify.annotations.NullMarked;
