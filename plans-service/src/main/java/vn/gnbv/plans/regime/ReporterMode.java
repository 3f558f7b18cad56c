package vn.gnbv.plans.regime;

/** Who is told to report is overdue when it does not; who is invited (<i>đề nghị</i>) never is. */
enum ReporterMode {
    REQUIRED,
    INVITED
}
