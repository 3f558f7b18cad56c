/** What is printed of reviews and decisions: forms, minutes, posting lists, decisions, certificates. */
@NullMarked
package vn.gnbv.household.document;

import org.jspecify.annotations.NullMarked;
