package vn.gnbv.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final Refusals refusals = new Refusals();

    @Test
    void aCollectedRuleIsToldAtTheFieldOfTheRequestAndNotWhereTheRuleItselfLooked() {
        refusals.collect("/items/0", () -> {
            throw Problem.of(PlatformProblems.CONFLICT).at("/inside");
        });
        assertThat(thrown().errors()).extracting(Problem.FieldError::pointer).containsExactly("/items/0");
    }

    @Test
    void sayNothingWhereNothingIsWrong() {
        refusals.addIf(false, "/name", PlatformProblems.CONFLICT);
        assertThat(refusals.collect("/name", () -> {})).isTrue();
        assertThat(refusals.isEmpty()).isTrue();
        assertThatCode(refusals::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void nameTheOneRuleThatTheStateDoesNotAllow() {
        refusals.add("/lines/0", PlatformProblems.TAKEN_MEANWHILE);
        refusals.add("/lines/1", PlatformProblems.TAKEN_MEANWHILE);
        var problem = thrown();
        assertThat(problem.type()).isEqualTo(PlatformProblems.TAKEN_MEANWHILE);
        assertThat(problem.errors()).extracting(Problem.FieldError::pointer).containsExactly("/lines/0", "/lines/1");
    }

    @Test
    void speakOfAConflictWhenTheStateForbidsForSeveralReasons() {
        refusals.add("/lines/0", PlatformProblems.TAKEN_MEANWHILE);
        refusals.add("/lines/1", PlatformProblems.STALE_VERSION);
        assertThat(thrown().type()).isEqualTo(PlatformProblems.CONFLICT);
    }

    @Test
    void speakOfAnInvalidRequestWhenItsSenderCanPutAnythingRight() {
        refusals.add("/lines/0", PlatformProblems.TAKEN_MEANWHILE);
        refusals.collect("/issuedOn", () -> {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE);
        });
        var problem = thrown();
        assertThat(problem.type()).isEqualTo(PlatformProblems.INVALID_REQUEST);
        assertThat(problem.errors())
                .extracting(e -> e.pointer() + " " + e.type())
                .containsExactly("/lines/0 TAKEN_MEANWHILE", "/issuedOn DATE_IN_FUTURE");
    }

    @Test
    void stopAtAHundredFields() {
        for (int i = 0; i < 250; i++) {
            refusals.add("/units/" + i, PlatformProblems.DATE_IN_FUTURE);
        }
        assertThat(thrown().errors()).hasSize(100);
    }

    private Problem thrown() {
        return catchThrowableOfType(Problem.class, refusals::throwIfAny);
    }
}
