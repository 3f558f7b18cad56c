/** What is left to do in a review round (<i>việc phải làm</i>), commune by commune and step by step. */
@NullMarked
package vn.gnbv.household.workitem;

import org.jspecify.annotations.NullMarked;
