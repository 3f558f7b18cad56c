/** Report forms: which indicators a report states, as data. */
@NullMarked
package vn.gnbv.reporting.form;

import org.jspecify.annotations.NullMarked;
