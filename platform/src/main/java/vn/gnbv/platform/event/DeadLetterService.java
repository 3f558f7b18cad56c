package vn.gnbv.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.Actor;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** What an operator may do with a dead letter. */
@ApplicationScoped
class DeadLetterService {

    private final DeadLetters letters;
    private final EventIntake intake;

    DeadLetterService(DeadLetters letters, EventIntake intake) {
        this.letters = letters;
        this.intake = intake;
    }

    List<DeadLetter> list(DeadLetter.@Nullable State state, @Nullable UUID after, int limit) {
        return letters.list(state, after, limit);
    }

    DeadLetter get(UUID id) {
        return letters.find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    /** Applies the message again, here only: nothing is published, other consumers see nothing. */
    @Transactional
    @Idempotent
    Answer replay(UUID id, @Nullable IfMatch ifMatch) {
        var letter = pending(id, ifMatch);
        try {
            intake.apply(List.of(intake.event(letter.topic(), letter.headers(), letters.payload(id))));
        } catch (RuntimeException e) {
            if (Transience.of(e)) {
                throw e;
            }
            throw Problem.of(EventProblems.STILL_NOT_APPLICABLE, String.valueOf(e.getMessage()));
        }
        return resolve(letter, DeadLetter.State.REPLAYED, null);
    }

    @Transactional
    @Idempotent
    Answer discard(UUID id, @Nullable IfMatch ifMatch, DeadLetterResource.DiscardDeadLetter discard) {
        return resolve(pending(id, ifMatch), DeadLetter.State.DISCARDED, discard.reason());
    }

    private DeadLetter pending(UUID id, @Nullable IfMatch ifMatch) {
        var letter = get(id);
        IfMatch.check(ifMatch, letter.version());
        if (letter.state() != DeadLetter.State.PENDING) {
            throw Problem.of(EventProblems.ALREADY_RESOLVED, letter.state().name());
        }
        return letter;
    }

    private Answer resolve(DeadLetter letter, DeadLetter.State state, @Nullable String resolution) {
        if (!letters.resolve(
                letter.id(), letter.version(), state, Actor.current().id(), resolution)) {
            throw Problem.of(PlatformProblems.STALE_VERSION);
        }
        var resolved = get(letter.id());
        return Answer.ok(resolved.version(), resolved);
    }
}
