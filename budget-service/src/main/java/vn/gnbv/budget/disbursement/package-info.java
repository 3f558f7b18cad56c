/** Disbursements (<i>giải ngân</i>). */
@NullMarked
package vn.gnbv.budget.disbursement;

import org.jspecify.annotations.NullMarked;
