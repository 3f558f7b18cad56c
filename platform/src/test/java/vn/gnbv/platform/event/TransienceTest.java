package vn.gnbv.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransienceTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "40001", "40P01", "53100", "55P03"})
    void seesThatAnEngineIsAway(String state) {
        assertThat(Transience.of(new IllegalStateException(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "42P01", "23514"})
    void seesThatAMessageBreaksARule(String state) {
        assertThat(Transience.of(new IllegalStateException(new SQLException("broken", state))))
                .isFalse();
    }

    @Test
    void looksIntoWhatAFailedCommitSuppressed() {
        var commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new SQLTransientConnectionException("gone"));
        assertThat(Transience.of(new RuntimeException(commit))).isTrue();
    }

    @Test
    void waitsForAConnectionThatThePoolCannotGiveNow() {
        var exhausted = new SQLException("Sorry, acquisition timeout!");
        assertThat(Transience.of(new IllegalStateException(exhausted))).isTrue();
    }

    @Test
    void takesAnEventThatIsNotApplicableForGood() {
        assertThat(Transience.of(new EventNotApplicable("impossible"))).isFalse();
    }
}
