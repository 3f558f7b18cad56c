/** Officers, commune collaborators and surveyors (<i>cán bộ, cộng tác viên, điều tra viên giảm nghèo</i>): who works where, from when to when. */
@NullMarked
package vn.gnbv.plans.officer;

import org.jspecify.annotations.NullMarked;
