package vn.gnbv.household.table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers of official table 1 for one place (<i>kết quả rà soát hộ nghèo, hộ cận nghèo</i>). */
@Schema(name = "ReviewTableTotals")
public record Table1(Count poor, Count nearPoor, Count notPoor) {}
