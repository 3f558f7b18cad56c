/** Poverty standards (<i>chuẩn nghèo</i>) as data, and the classification that follows from one. */
@NullMarked
package vn.gnbv.household.standard;

import org.jspecify.annotations.NullMarked;
