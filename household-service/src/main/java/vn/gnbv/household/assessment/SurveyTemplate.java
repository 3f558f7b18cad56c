package vn.gnbv.household.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.gnbv.household.document.Listed;
import vn.gnbv.household.form.Form;
import vn.gnbv.household.form.Option;
import vn.gnbv.household.form.Question;
import vn.gnbv.household.form.QuestionKind;

/** The spreadsheet into which the forms of a village are typed: its households, its questions, and what may be answered. */
final class SurveyTemplate {

    private static final String APPLICATION = "GNBV";
    private static final int WIDTH = 24;

    private SurveyTemplate() {}

    static byte[] file(List<Form> forms, List<Listed> households) {
        var questions = forms.stream()
                .flatMap(f -> f.questions().stream())
                .map(Question::code)
                .distinct()
                .toList();
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, APPLICATION, null)) {
            var sheet = workbook.newWorksheet("Phiếu rà soát");
            var words = workbook.newWorksheet("Phương án");
            for (int i = 0; i < SurveyTable.BEFORE.size(); i++) {
                head(sheet, i, SurveyTable.BEFORE.get(i));
            }
            for (int i = 0; i < questions.size(); i++) {
                var code = questions.get(i);
                var asked = forms.stream()
                        .flatMap(f -> f.questions().stream())
                        .filter(q -> q.code().equals(code))
                        .toList();
                head(sheet, SurveyTable.BEFORE.size() + i, SurveyAnswers.header(asked.getFirst()));
                head(words, i, SurveyAnswers.header(asked.getFirst()));
                answers(sheet, words, i, asked, households.size());
            }
            for (int i = 0; i < households.size(); i++) {
                sheet.value(i + 1, 0, households.get(i).id().toString());
                sheet.value(i + 1, 1, households.get(i).head());
                sheet.value(i + 1, 2, households.get(i).village());
            }
            sheet.freezePane(2, 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    /** A column of texts, so that no program makes numbers or dates of what is typed. */
    private static void head(Worksheet sheet, int column, String header) {
        sheet.width(column, WIDTH);
        sheet.style(column).format("@").set();
        sheet.value(0, column, header);
        sheet.style(0, column).bold().wrapText(true).set();
    }

    /** Where one is chosen the cell offers them; where any may be, they are typed with semicolons between them. */
    private static void answers(Worksheet sheet, Worksheet words, int number, List<Question> asked, int rows) {
        var kind = asked.getFirst().kind();
        var texts = Stream.concat(
                        asked.stream().flatMap(q -> q.options().stream()).map(Option::textVi),
                        kind == QuestionKind.MANY ? Stream.of(SurveyAnswers.NONE) : Stream.empty())
                .distinct()
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            words.value(i + 1, number, texts.get(i));
        }
        if (kind == QuestionKind.ONE && rows > 0) {
            var column = SurveyTable.BEFORE.size() + number;
            sheet.range(1, column, rows, column).validateWithList(words.range(1, number, texts.size(), number));
        }
    }
}
