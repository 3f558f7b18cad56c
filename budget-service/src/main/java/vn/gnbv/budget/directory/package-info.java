/** The read copy of administrative units and organisations. */
@NullMarked
package vn.gnbv.budget.directory;

import org.jspecify.annotations.NullMarked;
