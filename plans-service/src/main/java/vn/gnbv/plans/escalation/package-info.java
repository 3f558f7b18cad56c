/** Difficulties beyond one's authority (<i>khó khăn, vướng mắc vượt thẩm quyền</i>) and policy proposals (<i>kiến nghị</i>), on their way to an answer. */
@NullMarked
package vn.gnbv.plans.escalation;

import org.jspecify.annotations.NullMarked;
