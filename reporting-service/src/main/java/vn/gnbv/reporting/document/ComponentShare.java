package vn.gnbv.reporting.document;

import org.jspecify.annotations.Nullable;

/**
 * The money of one component of a programme (<i>dự án, tiểu dự án</i>), whole VND.
 *
 * @param name null while the programme does not tell
 */
record ComponentShare(
        @Nullable String code,
        @Nullable String nameVi,
        @Nullable String nameEn,
        long assignedVnd,
        long disbursedVnd) {}
