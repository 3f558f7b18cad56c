package vn.gnbv.reporting.form;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.form.Comparison.Relation;

/** Reads a formula from left to right. */
final class FormulaReader {

    /** Deeper than any official form, and shallow enough for any stack. */
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    FormulaReader(String text) {
        this.text = text;
    }

    Formula formula() {
        var formula = sum();
        requireEnd();
        return formula;
    }

    Comparison comparison() {
        var left = sum();
        var relation = Arrays.stream(Relation.values())
                .filter(r -> skip(r.sign()))
                .findFirst()
                .orElseThrow(this::malformed);
        var comparison = new Comparison(left, relation, sum());
        requireEnd();
        return comparison;
    }

    private Formula sum() {
        if (++depth > DEEPEST) {
            throw malformed();
        }
        var formula = term();
        while (true) {
            if (skip("+")) {
                formula = new Formula.Sum(formula, term(), false);
            } else if (skip("-")) {
                formula = new Formula.Sum(formula, term(), true);
            } else {
                depth--;
                return formula;
            }
        }
    }

    private Formula term() {
        if (skip("(")) {
            var inner = sum();
            require(")");
            return inner;
        }
        var word = word();
        return switch (word) {
            case "ratio" -> share(false);
            case "percent" -> share(true);
            case "points" -> {
                require("(");
                var left = sum();
                require(",");
                var right = sum();
                require(")");
                yield new Formula.Points(left, right);
            }
            default -> Character.isDigit(word.charAt(0)) ? number(word) : reference(word);
        };
    }

    private Formula share(boolean percent) {
        require("(");
        var part = sum();
        require(",");
        var whole = sum();
        require(")");
        return new Formula.Share(part, whole, percent);
    }

    private Formula number(String word) {
        if (!word.matches("[0-9]{1,18}([.][0-9]{1,6})?")) {
            throw malformed();
        }
        return new Formula.Number(new BigDecimal(word));
    }

    private Formula reference(String word) {
        var point = word.indexOf('.');
        var indicator = point < 0 ? word : word.substring(0, point);
        if (!indicator.matches("[A-Z][A-Z0-9_]{1,59}")) {
            throw malformed();
        }
        return new Formula.Reference(indicator, point < 0 ? null : column(word.substring(point + 1)));
    }

    private @Nullable Column column(String name) {
        return Arrays.stream(Column.values())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(this::malformed);
    }

    private String word() {
        skipSpace();
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (from == at) {
            throw malformed();
        }
        return text.substring(from, at);
    }

    private boolean skip(String sign) {
        skipSpace();
        var there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private void require(String sign) {
        if (!skip(sign)) {
            throw malformed();
        }
    }

    private void requireEnd() {
        skipSpace();
        if (at < text.length()) {
            throw malformed();
        }
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private Problem malformed() {
        return Problem.of(ReportingProblems.FORMULA_MALFORMED, text, String.valueOf(at + 1));
    }
}
