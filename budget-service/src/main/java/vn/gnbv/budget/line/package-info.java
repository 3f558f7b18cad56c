/** Budget lines (<i>dòng ngân sách</i>): amounts, what may move, and what each change tells the others. */
@NullMarked
package vn.gnbv.budget.line;

import org.jspecify.annotations.NullMarked;
