package vn.gnbv.budget.workitem;

/** A row of the treasury without its payment; an appendix that nobody has confirmed; a frozen line that has money. */
enum WorkItemKind {
    TREASURY_ROW,
    APPENDIX,
    FROZEN_LINE
}
