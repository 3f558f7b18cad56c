package vn.gnbv.plans.target;

/** What has become of a target: <i>đạt và vượt, đạt, không đạt</i>, its time not over, or not to be told. */
enum Outcome {
    EXCEEDED,
    MET,
    NOT_MET,
    NOT_YET,
    UNKNOWN
}
