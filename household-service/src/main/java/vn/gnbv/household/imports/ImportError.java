package vn.gnbv.household.imports;

import java.util.List;
import java.util.stream.IntStream;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.platform.problem.Problem;

/**
 * One thing that is wrong in a file.
 *
 * @param line counted from 1; 0 for the whole file
 * @param place the column, or the JSON Pointer within the line
 */
record ImportError(long line, String place, String code, String vi, String en) {

    static ImportError of(long line, String place, Problem problem) {
        var vi = problem.told(Language.VI).getFirst();
        return new ImportError(
                line,
                place,
                vi.code(),
                vi.message(),
                problem.told(Language.EN).getFirst().message());
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
