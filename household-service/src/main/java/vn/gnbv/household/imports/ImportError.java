package vn.gnbv.household.imports;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.platform.problem.Problem;

/**
 * One thing that is wrong in a file.
 *
 * @param line counted from 1; 0 for the whole file
 * @param place the column, or the JSON Pointer within the line
 */
public record ImportError(long line, String place, String code, String vi, String en) {

    public static ImportError of(long line, String place, Problem problem) {
        var vi = problem.told(Language.VI).getFirst();
        return new ImportError(
                line,
                place,
                vi.code(),
                vi.message(),
                problem.told(Language.EN).getFirst().message());
    }

    /** Each thing that a problem names of one line, at the place to which its pointer leads. */
    public static List<ImportError> all(Problem problem, long line, UnaryOperator<String> place) {
        return all(problem, new Stated.Locator() {
            @Override
            public long line(String pointer) {
                return line;
            }

            @Override
            public String place(String pointer) {
                return place.apply(pointer);
            }
        });
    }

    /** Each thing that is wrong with all of a table, by column. */
    public static List<ImportError> ofTable(Problem problem) {
        return all(problem, Stated.ofFile());
    }

    /** Each thing that a problem names, at the line and place to which its pointer leads. */
    static List<ImportError> all(Problem problem, Stated.Locator locator) {
        var vi = problem.told(Language.VI);
        var en = problem.told(Language.EN);
        return IntStream.range(0, vi.size())
                .mapToObj(i -> {
                    var pointer = vi.get(i).pointer();
                    return new ImportError(
                            locator.line(pointer),
                            locator.place(pointer),
                            vi.get(i).code(),
                            vi.get(i).message(),
                            en.get(i).message());
                })
                .toList();
    }
}
