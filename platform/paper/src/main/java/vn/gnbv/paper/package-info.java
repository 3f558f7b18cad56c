/** Official papers: one model of what stands on them, written as DOCX, PDF and XLSX. */
@NullMarked
package vn.gnbv.paper;

import org.jspecify.annotations.NullMarked;
