package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import vn.gnbv.platform.secret.KeyedHash;
import vn.gnbv.platform.secret.Seal;
import vn.gnbv.platform.secret.Secret;

/**
 * Keeps citizen ids (<i>số định danh cá nhân</i>) unreadable in the database: sealed for whoever may see them, and as a keyed
 * hash by which the same person is found again.
 */
@ApplicationScoped
public class CitizenIds {

    private static final int SHOWN = 3;

    private final Seal seal;
    private final KeyedHash matching;

    CitizenIds(Secret secret) {
        this.seal = secret.seal("citizen-id-seal");
        this.matching = secret.hash("citizen-id-match");
    }

    /** @param member bound to the sealed text, so that it cannot be moved to another row */
    byte[] seal(UUID member, String citizenId) {
        return sealPiece(member, citizenId.getBytes(StandardCharsets.US_ASCII));
    }

    /** A piece of a file that holds citizen ids. */
    public byte[] sealPiece(UUID file, byte[] piece) {
        return seal.seal(piece, file);
    }

    public byte[] openPiece(UUID file, byte[] sealed) {
        return seal.open(sealed, file);
    }

    /** As it is shown: the last digits alone, enough to compare with a card. */
    String mask(UUID member, byte[] sealed) {
        var text = seal.open(sealed, member);
        Arrays.fill(text, 0, text.length - SHOWN, (byte) '*');
        return new String(text, StandardCharsets.US_ASCII);
    }

    byte[] match(String citizenId) {
        return matching.of(citizenId);
    }
}
