package vn.gnbv.household.document;

import java.util.List;

/**
 * What is asked at the door: the questions of the form in force, and the indicators of the standard.
 *
 * @param questions none while no form is registered
 * @param sample whether the form is an invented one
 */
record SurveyForm(List<Asked> questions, List<Indicator> indicators, boolean sample) {

    /** A question with the answers that can be ticked; none where a number is written. */
    record Asked(String text, List<String> options) {}

    /** What the standard counts as lacking (<i>chỉ số thiếu hụt</i>). */
    record Indicator(String dimension, String name, int points) {}
}
