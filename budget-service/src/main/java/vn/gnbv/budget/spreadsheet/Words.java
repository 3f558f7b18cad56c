package vn.gnbv.budget.spreadsheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words as they are compared: capitals, spaces, Unicode form and the place of the tone mark are only spelling. */
public final class Words {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Words() {}

    /** Hòa and Hoà are one; Phó and Phố are not. */
    public static String key(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("[\\s\u00a0'’-]+"))
                .map(Words::syllable)
                .collect(Collectors.joining(" "));
    }

    private static String syllable(String syllable) {
        var letters = new StringBuilder();
        var tone = new StringBuilder();
        Normalizer.normalize(syllable, Normalizer.Form.NFD).chars().forEach(c -> (TONES.indexOf(c) < 0 ? letters : tone)
                .append((char) c));
        return letters.append(tone).toString();
    }
}
