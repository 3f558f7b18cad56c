package vn.gnbv.plans.directory;

import java.text.Normalizer;
import java.util.Locale;

/** A name as people type it in a search: lower case, without tones and other marks. */
final class PlainText {

    private PlainText() {}

    static String of(String name) {
        var letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return letters.replaceAll("\\p{M}", "").replace('đ', 'd');
    }

    /** A {@code like} pattern for names that contain the words. */
    static String contained(String words) {
        return '%' + of(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }
}
