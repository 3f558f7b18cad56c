package vn.gnbv.household.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.form.Answer;
import vn.gnbv.household.imports.ImportError;
import vn.gnbv.household.imports.ImportFile;
import vn.gnbv.household.imports.JsonLines;
import vn.gnbv.household.imports.Row;
import vn.gnbv.household.imports.TableFile;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** A file of forms that were filled in, told by its content, read household by household. */
final class SurveyFile {

    private SurveyFile() {}

    /** @throws Problem here and from the iterator: what is wrong with the file, so that nothing can be read, or nothing more */
    static Iterator<Surveyed> open(ImportFile file, SurveyAnswers questions, ObjectMapper json, Validator validator) {
        try {
            var content = TableFile.plain(new ByteArrayInputStream(file.content()));
            if (TableFile.begins(content, '{')) {
                return each(new JsonLines<>(content, json, StatedSurvey.class))
                        .map(line -> surveyed(line, validator))
                        .iterator();
            }
            var rows = TableFile.rows(content);
            var table = new SurveyTable(questions, rows.hasNext() ? rows.next() : new Row(1, List.of()));
            return each(rows).map(table::read).flatMap(Optional::stream).iterator();
        } catch (IOException e) {
            throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
        }
    }

    private static <T> Stream<T> each(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }

    private static Surveyed surveyed(JsonLines.Line<StatedSurvey> line, Validator validator) {
        var stated = line.value();
        if (stated == null) {
            return new Surveyed(line.number(), null, null, List.of(), line.errors(), false);
        }
        var errors = new ArrayList<>(line.errors());
        for (var violation : validator.validate(stated)) {
            errors.add(ImportError.of(
                    line.number(),
                    pointer(violation),
                    Problem.of(PlatformProblems.INVALID_VALUE, violation.getMessage())));
        }
        var answers = stated.answers() == null ? List.<Answer>of() : stated.answers();
        return new Surveyed(line.number(), stated.householdId(), stated.assessedOn(), answers, errors, false);
    }

    /** {@code answers[0].options[1].<list element>} is {@code /answers/0/options/1}. */
    private static String pointer(ConstraintViolation<?> violation) {
        return "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replaceAll("\\.?<[^>]*>", "")
                        .replaceAll("[.\\[]", "/")
                        .replace("]", "");
    }
}
