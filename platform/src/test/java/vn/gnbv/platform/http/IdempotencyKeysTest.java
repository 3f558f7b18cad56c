package vn.gnbv.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

    @Test
    void a_long_answer_is_kept_much_shorter_and_given_again_byte_for_byte() {
        var answer = answer(500);

        var kept = IdempotencyKeys.packed(answer);

        assertThat(kept).hasSizeLessThan(answer.length / 10);
        assertThat(IdempotencyKeys.unpacked(kept)).isEqualTo(answer);
    }

    @Test
    void a_short_answer_is_kept_as_it_is() {
        var answer = answer(1);

        assertThat(IdempotencyKeys.packed(answer)).isSameAs(answer);
        assertThat(IdempotencyKeys.unpacked(answer)).isSameAs(answer);
    }

    private static byte[] answer(int values) {
        return ("{\"values\": [" + "{\"content\": \"Hỗ trợ con giống\"},".repeat(values) + "null]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
