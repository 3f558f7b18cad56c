package vn.gnbv.household.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.form.Answer;
import vn.gnbv.household.imports.ImportError;

/**
 * What a row or a line says of a household; the household or the day is null where it could not be read.
 *
 * @param inTable whether what is wrong is told by column, or by pointer
 */
record Surveyed(
        long line,
        @Nullable UUID household,
        @Nullable LocalDate on,
        List<Answer> answers,
        List<ImportError> errors,
        boolean inTable) {

    static final String HOUSEHOLD = "/householdId";

    private static final String ASSESSED_ON = "/assessedOn";
    private static final Pattern ANSWER = Pattern.compile("/answers/(\\d+)(/.*)?");

    /** Where stands what a pointer into an assessment leads to. */
    String place(String pointer) {
        var answer = ANSWER.matcher(pointer);
        if (answer.matches()) {
            return inTable ? answers.get(Integer.parseInt(answer.group(1))).question() : pointer;
        }
        if (pointer.equals(ASSESSED_ON)) {
            return inTable ? SurveyTable.ASSESSED_ON : pointer;
        }
        return inTable ? SurveyTable.HOUSEHOLD : HOUSEHOLD;
    }

    /** Where the answer to a question would stand. */
    String placeOf(String question) {
        return inTable ? question : "/answers";
    }
}
