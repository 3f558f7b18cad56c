/** Read copy of the budget lines that figures of money are taken from. */
@NullMarked
package vn.gnbv.reporting.budget;

import org.jspecify.annotations.NullMarked;
