package vn.gnbv.plans.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Number and symbol of a paper (<i>số, ký hiệu văn bản</i>; Decree 30/2020/NĐ-CP for the State, Regulation 66-QĐ/TW for
 * the Party): {@code 4587/KH-UBND}, {@code 07/2021/NĐ-CP}, the letter {@code 3322/UBND-KGVX}, {@code 31-KH/TU}.
 *
 * @param text as it was written, without what stands around it
 * @param system null where the number could not be read
 * @param serial null where it is left blank for the stamp
 * @param year of a normative paper, whose number carries it
 * @param type null for a letter of the State (<i>công văn</i>) and for acts of the National Assembly
 * @param organ who issues, and for a letter who drafted it
 */
@Schema(name = "DocumentNumber")
record DocumentNumber(
        String text,
        @Nullable Branch system,
        @Nullable Integer serial,
        @Nullable Integer year,
        @Nullable String type,
        @Nullable String organ) {

    /** Whose rules the number follows. */
    @Schema(name = "NumberSystem")
    enum Branch {
        STATE,
        PARTY
    }

    /** Abbreviations of the types of papers, of the State and of the Party. */
    private static final Set<String> TYPES = Set.of(
            "BB", "BC", "CĐ", "CT", "CTr", "CV", "ĐA", "DA", "GM", "HD", "HĐ", "KH", "KL", "L", "LCT", "LT", "NĐ", "NQ",
            "NQLT", "PA", "PL", "QC", "QCPH", "QĐ", "QĐi", "QyĐ", "QyC", "TB", "TC", "ThB", "TT", "TTLT", "TTr",
            "VBHN");

    private static final Pattern WORDS_BEFORE =
            Pattern.compile("^[Ss][ốỐ]?\\s*[:.]?\\s*(?=[\\d./_…/-])|^[Ss][ốỐ]\\s*:?$");
    private static final Pattern BLANK = Pattern.compile("^[._…]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final String ORGAN = "[\\p{L}\\p{N}][\\p{L}\\p{N}.&+-]*";
    private static final Pattern PARTY = Pattern.compile("^(\\d{0,6})-(\\p{L}+)/(" + ORGAN + ")$");
    private static final Pattern STATE = Pattern.compile("^(\\d{0,6})/(?:(\\d{4})/)?(" + ORGAN + ")$");

    /** What is written where a number belongs; nothing at all is no number. */
    static Optional<DocumentNumber> parse(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        var text = WORDS_BEFORE
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFC).strip())
                .replaceFirst("");
        // An eth looks like the Đ and is what many keyboards give for it.
        var bare = DASHES.matcher(text.replace('Ð', 'Đ').replace('ð', 'đ'))
                .replaceAll("-")
                .replaceAll("\\s+", "");
        bare = BLANK.matcher(bare).replaceFirst("");
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        var number = read(bare);
        return Optional.of(number == null ? new DocumentNumber(text.strip(), null, null, null, null, null) : number);
    }

    private static @Nullable DocumentNumber read(String bare) {
        var party = PARTY.matcher(bare);
        if (party.matches()) {
            var type = type(party.group(2));
            return type == null ? null : of(bare, Branch.PARTY, party, null, type, party.group(3));
        }
        var state = STATE.matcher(bare);
        if (!state.matches()) {
            return null;
        }
        var year = state.group(2) == null ? null : Integer.valueOf(state.group(2));
        if (year != null && (year < 1945 || year > 2100)) {
            return null;
        }
        var symbol = state.group(3);
        var dash = symbol.indexOf('-');
        var type = type(dash < 0 ? symbol : symbol.substring(0, dash));
        if (type == null) {
            return of(bare, Branch.STATE, state, year, null, symbol);
        }
        var organ = dash < 0 ? "" : symbol.substring(dash + 1);
        return organ.isEmpty() ? null : of(bare, Branch.STATE, state, year, type, organ);
    }

    private static DocumentNumber of(
            String bare, Branch system, Matcher number, @Nullable Integer year, @Nullable String type, String organ) {
        var serial = number.group(1).isEmpty() ? null : Integer.valueOf(number.group(1));
        return new DocumentNumber(bare, system, serial, year, type, organ);
    }

    /** The type as it is spelt, whatever case and however the Đ was typed. */
    static @Nullable String type(String written) {
        return spelt(written, UnaryOperator.identity())
                .or(() -> spelt(written, text -> text.toUpperCase(Locale.ROOT)))
                .or(() -> spelt(written, text -> text.toUpperCase(Locale.ROOT).replace('Đ', 'D')))
                .orElse(null);
    }

    private static Optional<String> spelt(String written, UnaryOperator<String> as) {
        return TYPES.stream()
                .filter(type -> as.apply(type).equals(as.apply(written)))
                .sorted()
                .findFirst();
    }

    boolean wasRead() {
        return system != null;
    }

    /** Without the serial: what is the same for all papers of a type and an organ. */
    String symbol() {
        if (!wasRead()) {
            return text;
        }
        var separator = system == Branch.PARTY ? "/" : "-";
        return type == null ? String.valueOf(organ) : type + separator + organ;
    }

    /**
     * What tells a paper from every other: issuer, symbol, number and year, since numbers begin anew. Null while any of
     * them is not known.
     */
    @Nullable
    String key(String issuer, @Nullable Integer yearOfIssue) {
        var of = year == null ? yearOfIssue : year;
        if (of == null || wasRead() && serial == null) {
            return null;
        }
        return String.join("|", issuer, symbol(), String.valueOf(serial), of.toString())
                .toLowerCase(Locale.ROOT);
    }
}
