/** Papers (<i>văn bản</i>): what they are numbered, who issued them, what they rest on, what they set up. */
@NullMarked
package vn.gnbv.plans.document;

import org.jspecify.annotations.NullMarked;
