/** Livelihood models, projects (<i>mô hình, dự án sinh kế</i>) and small works (<i>công trình</i>), from proposal to result. */
@NullMarked
package vn.gnbv.plans.project;

import org.jspecify.annotations.NullMarked;
