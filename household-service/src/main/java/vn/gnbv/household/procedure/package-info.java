/**
 * What is decided in public (<i>công khai, dân chủ</i>): list, survey, village meeting, posting, opinion of the higher level,
 * decision, handing over. Reviews of households and choices of beneficiaries take the same steps; which, is data.
 */
@NullMarked
package vn.gnbv.household.procedure;

import org.jspecify.annotations.NullMarked;
