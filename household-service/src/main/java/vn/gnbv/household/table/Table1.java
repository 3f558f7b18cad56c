package vn.gnbv.household.table;

/** The numbers of official table 1 for one place (<i>kết quả rà soát hộ nghèo, hộ cận nghèo</i>). */
public record Table1(Count poor, Count nearPoor, Count notPoor) {}
