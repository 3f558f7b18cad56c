package vn.gnbv.household.need;

/** Under which heading the named lists of the poor count a need (<i>nhu cầu hỗ trợ</i>), TT 07/2021/TT-BLĐTBXH. */
public enum NeedCategory {
    HEALTH,
    EDUCATION,
    PRODUCTION,
    CREDIT,
    HOUSING,
    OTHER
}
