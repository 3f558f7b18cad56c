package vn.gnbv.plans.target;

/** <i>Ước thực hiện, sơ bộ, chính thức</i>. */
enum FigureStatus {
    ESTIMATE,
    PRELIMINARY,
    OFFICIAL
}
