package vn.gnbv.plans.directory;

/** Urban or rural, on which the poverty standard depends: <i>thành thị, nông thôn</i>. */
enum AreaType {
    URBAN,
    RURAL
}
