/** The read copy of programmes, their components, and where these apply. */
@NullMarked
package vn.gnbv.budget.programme;

import org.jspecify.annotations.NullMarked;
