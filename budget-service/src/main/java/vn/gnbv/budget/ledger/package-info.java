/** The ledger (<i>sổ ngân sách</i>): every movement of money with its document, never changed afterwards. */
@NullMarked
package vn.gnbv.budget.ledger;

import org.jspecify.annotations.NullMarked;
