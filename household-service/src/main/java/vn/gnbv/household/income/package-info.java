/**
 * Households and workers who are not poor and yet have little (<i>hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình;
 * người lao động có thu nhập thấp</i>): their income is confirmed in a procedure of its own.
 */
@NullMarked
package vn.gnbv.household.income;

import org.jspecify.annotations.NullMarked;
