/** Recognitions (<i>quyết định công nhận</i>): the decisions from which a household's status follows. */
@NullMarked
package vn.gnbv.household.recognition;

import org.jspecify.annotations.NullMarked;
