package vn.gnbv.reporting.report;

import vn.gnbv.reporting.form.ReportForm;

/** A report and the version of the form that it is on: all that is said, and what it is called. */
public record WholeReport(ReportView report, ReportForm form) {}
