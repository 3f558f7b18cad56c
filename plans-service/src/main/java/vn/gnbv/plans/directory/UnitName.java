package vn.gnbv.plans.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit's full name taken apart: what it is called and the name itself.
 *
 * <p>Two names are one name differently spelt when syllable by syllable they have the same letters (â, đ, ơ are letters
 * of their own) and the same tone. Where in the syllable the tone stands (<i>Hòa, Hoà</i>), capitals, hyphens and
 * apostrophes are spelling. Nothing else is: <i>Phó</i> and <i>Phố</i> are two names that merely resemble each other.
 *
 * @param type null when the name begins with no word that official lists know
 */
record UnitName(@Nullable UnitType type, String name) {

    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern APOSTROPHES = Pattern.compile("[’ʼ‘`´]");
    private static final Pattern GAPS = Pattern.compile("[-–—\\s]+");

    static UnitName of(String fullName) {
        var lower = Normalizer.normalize(fullName.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(UnitType.values())
                .filter(type -> lower.startsWith(type.beginning()))
                .findFirst()
                .map(type -> new UnitName(
                        type, lower.substring(type.beginning().length()).strip()))
                .orElse(new UnitName(null, lower));
    }

    boolean isSpellingOf(UnitName other) {
        return name.equals(other.name) || sound().equals(other.sound());
    }

    /** Without any marks the two cannot be told apart: perhaps one of them is a mistake. */
    boolean resembles(UnitName other) {
        return letters().equals(other.letters());
    }

    /** Each syllable with its tone moved to the end. */
    private String sound() {
        return Arrays.stream(GAPS.split(
                        Normalizer.normalize(APOSTROPHES.matcher(name).replaceAll("'"), Normalizer.Form.NFD)))
                .map(syllable -> {
                    var tones = TONES.matcher(syllable)
                            .results()
                            .map(m -> m.group())
                            .sorted();
                    return TONES.matcher(syllable).replaceAll("") + tones.collect(Collectors.joining());
                })
                .collect(Collectors.joining(" "));
    }

    private String letters() {
        return PlainText.of(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
