package vn.gnbv.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What does not keep the rules is refused by field and rule, and leaves the database as it was. */
public abstract class BadInput {

    private List<String> before = List.of();

    /** What there is before each test. */
    protected abstract void settle();

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        settle();
        remember();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(TestDatabase.contents()).isEqualTo(before);
    }

    /** What a test has added to what there is stays as it is from here on. */
    protected final void remember() {
        before = TestDatabase.contents();
    }

    /** @param rules each with its field, where there is one */
    public static void refused(ValidatableResponse answer, int status, String... rules) {
        var problem = answer.statusCode(status).extract();
        List<String> codes = problem.path("errors.code");
        List<String> pointers = problem.path("errors.pointer");
        var told = new ArrayList<String>();
        if (codes == null || codes.isEmpty()) {
            told.add(problem.path("code"));
        } else {
            for (int i = 0; i < codes.size(); i++) {
                told.add(codes.get(i) + " at " + pointers.get(i));
            }
        }
        assertThat(told).containsExactlyInAnyOrder(rules);
    }
}
