/**
 * The life of a household on the lists (<i>hộ nghèo, cận nghèo, mới thoát nghèo, tái nghèo, phát sinh mới</i>): what it is
 * on a day, and what became of it between two recognitions.
 */
@NullMarked
package vn.gnbv.household.lifecycle;

import org.jspecify.annotations.NullMarked;
