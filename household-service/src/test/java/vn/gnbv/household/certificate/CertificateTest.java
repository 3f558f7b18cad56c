package vn.gnbv.household.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.household.standard.PovertyClass.POOR;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.secret.Secret;

class CertificateTest {

    private static final LocalDate ISSUED = LocalDate.of(2023, 12, 20);
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final CertificateCodes codes = new CertificateCodes(new Secret("a secret that is only used for tests"));

    @Test
    void aCodeHasFourGroupsOfFiveAndIsTheSameEachTime() {
        assertThat(codes.code(ID))
                .matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}")
                .isEqualTo(codes.code(ID));
    }

    @Test
    void anotherSecretMakesAnotherCode() {
        assertThat(codes.code(ID))
                .isNotEqualTo(new CertificateCodes(new Secret("another secret, only used for tests")).code(ID));
    }

    @Test
    void aCodeIsFoundHoweverItIsTyped() {
        var code = codes.code(ID);
        assertThat(codes.match(
                        code.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l')))
                .isEqualTo(codes.match(code));
    }

    @Test
    void aCertificateIsGoodOnItsLastDayAndNotOnTheNext() {
        var lastDay = LocalDate.of(2024, 12, 31);
        assertThat(CertificateVerification.of(POOR, ISSUED, lastDay, lastDay).state())
                .isEqualTo(CertificateVerification.State.VALID);
        assertThat(CertificateVerification.of(POOR, ISSUED, lastDay, lastDay.plusDays(1))
                        .state())
                .isEqualTo(CertificateVerification.State.EXPIRED);
        assertThat(CertificateVerification.of(POOR, ISSUED, null, lastDay).state())
                .isEqualTo(CertificateVerification.State.VALID);
    }
}
