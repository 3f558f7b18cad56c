package vn.gnbv.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IfMatchTest {

    @Test
    void letsTheVersionThatWasReadPass() {
        assertThatCode(() -> IfMatch.check(IfMatch.fromString(" \"3\" "), 3)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherVersionAWeakOneAndNonsense() {
        for (var etag : new String[] {"\"2\"", "W/\"3\"", "3", "\"\"", "x"}) {
            assertThatThrownBy(() -> IfMatch.check(new IfMatch(etag), 3)).hasMessage("STALE_VERSION");
        }
    }

    @Test
    void asksForTheVersionWhereNoneOrAnyIsGiven() {
        assertThatThrownBy(() -> IfMatch.check(null, 3)).hasMessage("IF_MATCH_REQUIRED");
        assertThatThrownBy(() -> IfMatch.check(new IfMatch("*"), 3)).hasMessage("IF_MATCH_REQUIRED");
    }
}
