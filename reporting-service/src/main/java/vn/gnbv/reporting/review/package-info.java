/** Read copy of the review rounds and of their official results per commune. */
@NullMarked
package vn.gnbv.reporting.review;

import org.jspecify.annotations.NullMarked;
