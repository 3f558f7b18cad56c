/**
 * Choosing in public who is to be given something (<i>bình xét, công khai đối tượng thụ hưởng</i>): proposed, met about,
 * posted, approved, handed over.
 */
@NullMarked
package vn.gnbv.household.selection;

import org.jspecify.annotations.NullMarked;
