package vn.gnbv.paper;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Paper.Signature;
import vn.gnbv.platform.problem.Language;

/** In what capacity somebody signs (<i>quyền hạn của người ký</i>; Decree 30/2020/NĐ-CP, annex I). */
public enum SigningCapacity {
    /** The head, in the name of the collective body where there is one (<i>thay mặt, TM.</i>). */
    HEAD("", ""),
    /** Whoever has been given the office of the head (<i>quyền, Q.</i>). */
    ACTING("Q. ", "Acting "),
    /** A deputy in place of the head (<i>ký thay, KT.</i>). */
    DEPUTY("KT. ", "For the "),
    /** By order of the head (<i>thừa lệnh, TL.</i>). */
    BY_ORDER("TL. ", "By order of the "),
    /** Whom the head has authorised (<i>thừa ủy quyền, TUQ.</i>). */
    AUTHORISED("TUQ. ", "Authorised by the ");

    private static final String DEPUTY_OF = "phó ";

    private final String vietnamese;
    private final String english;

    SigningCapacity(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Whether somebody else than the head signs for it. */
    public boolean forHead() {
        return this == DEPUTY || this == BY_ORDER || this == AUTHORISED;
    }

    /** What an office tells: nobody but the head signs for itself, and a deputy in its place; null for any other. */
    static @Nullable SigningCapacity of(String office, String head) {
        return office.equalsIgnoreCase(head) ? HEAD : isDeputy(office) ? DEPUTY : null;
    }

    private static boolean isDeputy(String office) {
        return office.toLowerCase(Locale.ROOT).startsWith(DEPUTY_OF);
    }

    /** @param head as it would sign itself */
    Signature sign(Signature head, String office, String name, Language language) {
        var mark = language == Language.VI ? vietnamese : english;
        return switch (this) {
            case HEAD -> new Signature(head.authority(), office, name);
            case ACTING -> new Signature(head.authority(), mark + head.position(), name);
            case DEPUTY -> new Signature(head.authority(), mark + headOf(office, head), office, name);
            // By order is signed for the head alone, never in the name of the collective body.
            case BY_ORDER, AUTHORISED -> new Signature(null, mark + head.position(), office, name);
        };
    }

    /** Heads of agencies have titles of their own, which their deputies' tell. */
    private static String headOf(String deputy, Signature head) {
        return head.authority() == null && isDeputy(deputy)
                ? deputy.substring(DEPUTY_OF.length()).strip()
                : head.position();
    }
}
