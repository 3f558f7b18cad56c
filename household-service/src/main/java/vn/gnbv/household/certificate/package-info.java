/** Certificates of poor and near-poor households (<i>giấy chứng nhận hộ nghèo, hộ cận nghèo</i>). */
@NullMarked
package vn.gnbv.household.certificate;

import org.jspecify.annotations.NullMarked;
