package vn.gnbv.household.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked at the door: the questions of the forms in force, and the indicators of the standards.
 *
 * @param questions each once, whichever standard's form asks it; none while no form is registered
 * @param standards under which a household is counted, the one that decides first
 * @param sample whether a form is an invented one
 */
record SurveyForm(List<Asked> questions, List<Standard> standards, boolean sample) {

    /** A question with the answers that can be ticked; none where a number is written. */
    record Asked(String text, List<String> options) {

        /** The same question on another form: what can be ticked on either. */
        Asked with(Asked other) {
            return new Asked(
                    text,
                    Stream.concat(options.stream(), other.options.stream())
                            .distinct()
                            .toList());
        }
    }

    /** What one standard counts. */
    record Standard(String code, List<Indicator> indicators) {}

    /** What a standard counts as lacking (<i>chỉ số thiếu hụt</i>). */
    record Indicator(String dimension, String name, int points) {}
}
