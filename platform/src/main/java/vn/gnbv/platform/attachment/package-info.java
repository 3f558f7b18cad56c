/** Files that are kept with papers, by the SHA-256 of their content. */
@NullMarked
package vn.gnbv.platform.attachment;

import org.jspecify.annotations.NullMarked;
