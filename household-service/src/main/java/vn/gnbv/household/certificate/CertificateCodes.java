package vn.gnbv.household.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import vn.gnbv.platform.secret.KeyedHash;
import vn.gnbv.platform.secret.Secret;

/**
 * The codes by which a third party checks a certificate. A code is drawn from the certificate's id with the service's
 * secret: 20 letters and digits, 100 bits. Whoever tries a million a second where ten million are valid hits the first
 * after some thousand million years, so no limit of tries is needed. It is read aloud and typed: no I, L, O, U.
 */
@ApplicationScoped
class CertificateCodes {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private final KeyedHash coding;
    private final KeyedHash matching;

    CertificateCodes(Secret secret) {
        this.coding = secret.hash("certificate-code");
        this.matching = secret.hash("certificate-match");
    }

    /** As it stands on the certificate: four groups of five. */
    String code(UUID certificate) {
        var bytes = coding.of(certificate);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(DIGITS.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    /** What is kept of it, however it is written: in small letters, with or without hyphens, O for 0, I or L for 1. */
    byte[] match(String code) {
        var plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return matching.of(plain);
    }
}
