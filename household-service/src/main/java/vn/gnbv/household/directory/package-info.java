/** Read copy of the administrative units: which of them are communes, and which are urban or rural on a date. */
@NullMarked
package vn.gnbv.household.directory;

import org.jspecify.annotations.NullMarked;
