package vn.gnbv.household.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.secret.Secret;

class CitizenIdsTest {

    private static final UUID MEMBER = UUID.randomUUID();

    private final CitizenIds ids = new CitizenIds(new Secret("a secret that is only used in tests"));

    @Test
    void showsNoMoreThanTheLastThreeDigits() {
        assertThat(ids.mask(MEMBER, ids.seal(MEMBER, "014088001234"))).isEqualTo("*********234");
    }

    @Test
    void sealsTheSameIdDifferentlyEachTime() {
        assertThat(ids.seal(MEMBER, "014088001234")).isNotEqualTo(ids.seal(MEMBER, "014088001234"));
        assertThat(new String(ids.seal(MEMBER, "014088001234"), StandardCharsets.ISO_8859_1))
                .doesNotContain("014088");
    }

    @Test
    void refusesASealedIdThatWasMovedToAnotherMember() {
        var sealed = ids.seal(MEMBER, "014088001234");
        assertThatThrownBy(() -> ids.mask(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findsTheSameIdByTheSameSecretAlone() {
        assertThat(ids.match("014088001234")).isEqualTo(ids.match("014088001234"));
        assertThat(ids.match("014088001234")).isNotEqualTo(ids.match("014088001235"));
        assertThat(new CitizenIds(new Secret("another secret that is used in tests")).match("014088001234"))
                .isNotEqualTo(ids.match("014088001234"));
    }
}
