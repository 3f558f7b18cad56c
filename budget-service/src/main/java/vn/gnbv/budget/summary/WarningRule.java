package vn.gnbv.budget.summary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a line is warned of (<i>ngưỡng cảnh báo</i>): set where the service is run, and no rule of law.
 *
 * @param minimumPercent of its money that is to be spent by the year's end
 * @param afterDays before which payments say too little
 */
@Schema(
        name = "WarningRule",
        description = "A line is warned of once its money has been there for `afterDays` days and, at the pace so far, "
                + "less than `minimumPercent` percent of it will have been spent at the year's end.")
record WarningRule(int minimumPercent, int afterDays) {}
