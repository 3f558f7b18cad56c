/** The money of a programme: who assigned how much for what, what became of it, and what is left (<i>ngân sách</i>). */
@NullMarked
package vn.gnbv.budget;

import org.jspecify.annotations.NullMarked;
