package vn.gnbv.household.household;

/** Degree of disability as certified (<i>mức độ khuyết tật</i>, Law on Persons with Disabilities 2010 art. 3). */
public enum Disability {
    NONE,
    /** <i>Nhẹ</i>. */
    MILD,
    /** <i>Nặng</i>. */
    SEVERE,
    /** <i>Đặc biệt nặng</i>. */
    EXTREME
}
