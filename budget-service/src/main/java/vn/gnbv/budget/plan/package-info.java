/** The read copy of issued plans. */
@NullMarked
package vn.gnbv.budget.plan;

import org.jspecify.annotations.NullMarked;
