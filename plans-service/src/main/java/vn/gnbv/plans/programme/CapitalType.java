package vn.gnbv.plans.programme;

/** <i>Vốn sự nghiệp</i> or <i>vốn đầu tư phát triển</i>; never mixed. */
enum CapitalType {
    RECURRENT,
    INVESTMENT
}
