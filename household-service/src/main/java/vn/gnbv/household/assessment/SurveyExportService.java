package vn.gnbv.household.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.form.Answer;
import vn.gnbv.household.form.Dictionary;
import vn.gnbv.household.form.FormService;
import vn.gnbv.household.imports.ExportFormat;
import vn.gnbv.household.imports.ExportLines;
import vn.gnbv.household.imports.ExportTable;
import vn.gnbv.household.imports.StreamedRows;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.household.round.ReviewRoundService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/**
 * Gives out what the households of a unit answered in a round (<i>xuất phiếu rà soát</i>), of each the last assessment, as it
 * is taken in. Points that were added up on paper have no answers.
 */
@ApplicationScoped
class SurveyExportService {

    /** What is written when the answer leaves. */
    interface Export {
        void to(OutputStream file) throws IOException;
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final String ANSWERED = """
            select h.id, a.assessed_on, a.answers,
              (select m.full_name from household_members m
               where m.household_id = h.id and m.relationship = 'HEAD' and m.left_on is null limit 1) as head,
              (select v.name from unit_versions v where v.unit_id = h.unit_id
               order by upper(v.valid) desc nulls first limit 1) as village
            from area_paths p
            join households h on h.unit_id = p.unit_id and h.ended_on is null
            cross join lateral (
              select l.assessed_on, l.answers from assessments l
              where l.household_id = h.id and l.round_id = ? order by l.seq desc limit 1) a
            where p.ancestor_id = ? and a.answers is not null and\s""" + AreaTree.lies("p") + """
            order by h.unit_id, h.id""";

    private final AssessmentService assessments;
    private final ReviewRoundService rounds;
    private final FormService forms;
    private final StreamedRows rows;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final ObjectMapper json;

    SurveyExportService(
            AssessmentService assessments,
            ReviewRoundService rounds,
            FormService forms,
            StreamedRows rows,
            ReadingService readings,
            AreaTree areas,
            Caller caller,
            ObjectMapper json) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.forms = forms;
        this.rows = rows;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
        this.json = json;
    }

    @Transactional
    Export export(UUID roundId, UUID unit, ExportFormat format) {
        areas.requireDirectory();
        var round = rounds.find(roundId).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        areas.require(caller.area(), unit);
        var asked = assessments.forms(round);
        var questions = new SurveyAnswers(asked);
        var dictionary = forms.dictionary(asked);
        readings.note(Matter.SURVEY_EXPORT, format.name(), roundId, unit, null);
        return switch (format) {
            case NDJSON -> file -> lines(file, roundId, unit, dictionary);
            case CSV -> file -> table(ExportTable.csv(file, headers(questions)), roundId, unit, questions, dictionary);
            case XLSX ->
                file -> table(
                        ExportTable.xlsx(file, "Phiếu rà soát", headers(questions)),
                        roundId,
                        unit,
                        questions,
                        dictionary);
        };
    }

    private static List<String> headers(SurveyAnswers questions) {
        var headers = new ArrayList<>(SurveyTable.BEFORE);
        headers.addAll(questions.headers());
        return headers;
    }

    private void lines(OutputStream to, UUID roundId, UUID unit, Dictionary dictionary) throws IOException {
        var lines = new ExportLines(to);
        each(roundId, unit, row -> {
            var line = new ByteArrayOutputStream();
            line.writeBytes(json.writeValueAsBytes(new StatedSurvey(
                    row.getObject("id", UUID.class),
                    row.getObject("assessed_on", LocalDate.class),
                    dictionary.decode(row.getBytes("answers")))));
            line.write('\n');
            lines.line(line.toByteArray());
        });
        lines.end();
    }

    private void table(ExportTable table, UUID roundId, UUID unit, SurveyAnswers questions, Dictionary dictionary)
            throws IOException {
        each(roundId, unit, row -> table.row(cells(row, questions, dictionary)));
        table.end();
    }

    private static List<@Nullable String> cells(ResultSet row, SurveyAnswers questions, Dictionary dictionary)
            throws SQLException {
        var written = dictionary.decode(row.getBytes("answers")).stream()
                .collect(Collectors.toMap(Answer::question, questions::write));
        var cells = new ArrayList<@Nullable String>();
        cells.add(row.getString("id"));
        cells.add(row.getString("head"));
        cells.add(row.getString("village"));
        cells.add(row.getObject("assessed_on", LocalDate.class).format(DAY));
        questions.codes().forEach(question -> cells.add(written.get(question)));
        return cells;
    }

    private void each(UUID roundId, UUID unit, StreamedRows.Taker taker) throws IOException {
        rows.each(ANSWERED, taker, roundId, unit);
    }
}
