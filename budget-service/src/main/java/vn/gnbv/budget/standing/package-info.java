/** How a line stands to facts that others own: applicability, and references that are not known yet. */
@NullMarked
package vn.gnbv.budget.standing;

import org.jspecify.annotations.NullMarked;
