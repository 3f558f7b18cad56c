package vn.gnbv.household.household;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A personal identification number (<i>số định danh cá nhân</i>, NĐ 137/2015/NĐ-CP art. 13): three digits of the place where
 * the birth was registered, one of sex and century, two of the year, six at random, none to check by. A doubt refuses
 * nothing: numbers of corrected records and of people born abroad may differ from what is expected.
 */
record CitizenId(String digits) {

    static final String FORM = "[0-9]{12}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** The provinces of 2015; later mergers have renumbered nobody. */
    private static final String PLACES =
            " 001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040"
                    + " 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080"
                    + " 082 083 084 086 087 089 091 092 093 094 095 096 ";

    /** Why a number may not be this person's. */
    enum Doubt {
        PLACE,
        SEX,
        BIRTH_YEAR
    }

    static boolean isOne(String text) {
        return PATTERN.matcher(text).matches();
    }

    /** The first thing in which the number does not fit the person; null where all fits or nothing can be compared. */
    @Nullable
    Doubt doubt(Sex sex, @Nullable Integer birthYear) {
        if (!PLACES.contains(' ' + digits.substring(0, 3) + ' ')) {
            return Doubt.PLACE;
        }
        int century = digits.charAt(3) - '0';
        if ((century % 2 == 0) != (sex == Sex.MALE)) {
            return Doubt.SEX;
        }
        int year = 1900 + century / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
        return birthYear != null && birthYear != year ? Doubt.BIRTH_YEAR : null;
    }

    @Override
    public String toString() {
        return "CitizenId";
    }
}
