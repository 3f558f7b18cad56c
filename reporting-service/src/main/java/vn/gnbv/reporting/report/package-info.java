/** Reports: pre-filled draft, submission, return, acceptance. */
@NullMarked
package vn.gnbv.reporting.report;

import org.jspecify.annotations.NullMarked;
