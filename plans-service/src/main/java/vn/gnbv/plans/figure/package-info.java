/** Read copy of the published figures (<i>số liệu</i>), from which targets are measured. */
@NullMarked
package vn.gnbv.plans.figure;

import org.jspecify.annotations.NullMarked;
