/**
 * What households and their members were given (<i>hỗ trợ đã nhận</i>): by which component, whether they were of those whom
 * it may support, and that nobody is given the same twice.
 */
@NullMarked
package vn.gnbv.household.support;

import org.jspecify.annotations.NullMarked;
