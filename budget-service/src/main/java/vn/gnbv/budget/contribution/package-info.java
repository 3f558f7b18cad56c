/** What funds, enterprises and communities give beside the budget (<i>đóng góp, huy động</i>). */
@NullMarked
package vn.gnbv.budget.contribution;

import org.jspecify.annotations.NullMarked;
