/**
 * What if another standard held (<i>mô phỏng phân loại</i>): the last review of every household, counted anew from its
 * answers under other points, indicators and cut-offs.
 */
@NullMarked
package vn.gnbv.household.simulation;

import org.jspecify.annotations.NullMarked;
