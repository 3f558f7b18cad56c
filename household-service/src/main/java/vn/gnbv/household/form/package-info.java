/**
 * Forms of a review (<i>phiếu rà soát, phiếu B1 và B2</i>, TT 07/2021/TT-BLĐTBXH) as data: what is asked, what each
 * answer counts, and which indicator it makes lacking.
 */
@NullMarked
package vn.gnbv.household.form;

import org.jspecify.annotations.NullMarked;
