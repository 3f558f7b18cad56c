/** Programmes (<i>chương trình mục tiêu quốc gia</i>), their projects and sub-projects, and where each applies. */
@NullMarked
package vn.gnbv.plans.programme;

import org.jspecify.annotations.NullMarked;
