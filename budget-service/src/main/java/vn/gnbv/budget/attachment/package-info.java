/** Files of papers on money: scans of what was signed. */
@NullMarked
package vn.gnbv.budget.attachment;

import org.jspecify.annotations.NullMarked;
