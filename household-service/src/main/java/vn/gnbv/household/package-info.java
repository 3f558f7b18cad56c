/**
 * The people: households (<i>hộ</i>) and where they live, the standards that say who is poor, the review rounds, the
 * decisions that recognise, and the official tables counted from them.
 */
@NullMarked
package vn.gnbv.household;

import org.jspecify.annotations.NullMarked;
