package vn.gnbv.budget.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final UUID LINE = UUID.fromString("01900000-0000-7000-b300-000000000001");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-b300-000000000002");

    private final Turnstile turnstile = new Turnstile();
    private final AtomicInteger within = new AtomicInteger();

    @Test
    void letsFourPayFromALineAndTheNextOnlyWhenOneIsDone() throws InterruptedException {
        var done = new CountDownLatch(1);
        try (var payers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                payers.submit(() -> turnstile.pass(LINE, () -> holdUntil(done)));
            }
            await().until(() -> within.get() == Turnstile.AT_ONCE);
            assertThat(turnstile.<String>pass(OTHER, () -> "paid")).isEqualTo("paid");
            assertThat(within).hasValue(Turnstile.AT_ONCE);
            done.countDown();
        }
        assertThat(within).hasValue(10);
    }

    @Test
    void letsTheNextThroughBehindOneThatIsRefused() {
        for (int i = 0; i < 2 * Turnstile.AT_ONCE; i++) {
            assertThatThrownBy(() -> turnstile.pass(LINE, () -> {
                        throw new IllegalStateException("refused");
                    }))
                    .hasMessage("refused");
        }
        assertThat(turnstile.<String>pass(LINE, () -> "paid")).isEqualTo("paid");
    }

    private boolean holdUntil(CountDownLatch done) {
        within.incrementAndGet();
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }
}
