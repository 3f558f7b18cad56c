package vn.gnbv.household.form;

import java.math.BigDecimal;
import java.util.List;
import vn.gnbv.household.standard.Indicator;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.standard.PovertyStandard;

/**
 * A form made ready to count millions of answers as they are kept, one household after the other, without an object for
 * any of them. Counts as {@link Form#score} and {@link PovertyStandard#classify} do; not for two threads at once.
 */
public final class Scorer {

    /**
     * What one question's values count.
     *
     * @param below of a number: exclusive ends of all bands but the last, in hundredths; null otherwise
     * @param lacking indicators as bits
     */
    private record Rule(
            long @org.jspecify.annotations.Nullable [] below, int[] points, long[] lacking, long noneLacking) {}

    private final Rule[] rules;
    private final int asked;
    private final int basePoints;
    private final int[] indicatorPoints;
    private final int maxPointsA;
    private final int minPointsB;

    private int pointsA;
    private long lacking;

    public Scorer(PovertyStandard standard, Form form, Dictionary dictionary) {
        var indicators = standard.indicators();
        this.rules = new Rule[dictionary.highest() + 1];
        for (var question : form.questions) {
            var entry = dictionary.entry(question.code());
            // What nobody was ever asked cannot have been answered: then no household can be counted.
            if (entry != null && entry.kind() == question.kind()) {
                rules[entry.number()] = rule(question, entry, indicators);
            }
        }
        this.asked = form.questions.size();
        this.basePoints = form.basePoints;
        this.indicatorPoints = indicators.stream().mapToInt(Indicator::points).toArray();
        this.maxPointsA = standard.maxPointsA(form.areaType);
        this.minPointsB = standard.minPointsBPoor();
    }

    private static Rule rule(Question question, Dictionary.Entry entry, List<Indicator> indicators) {
        if (question.kind() == QuestionKind.NUMBER) {
            var bands = question.bands();
            return new Rule(
                    bands.stream()
                            .map(Band::below)
                            .filter(BigDecimal.class::isInstance)
                            .mapToLong(Dictionary::hundredths)
                            .toArray(),
                    bands.stream().mapToInt(Band::points).toArray(),
                    bands.stream()
                            .mapToLong(b -> bits(Question.orNone(b.deprives()), indicators))
                            .toArray(),
                    0);
        }
        var points = new int[64];
        var lacking = new long[64];
        for (var option : question.options()) {
            var bit = entry.options().get(option.code());
            if (bit != null) {
                points[bit] = option.points();
                lacking[bit] = bits(Question.orNone(option.deprives()), indicators);
            }
        }
        return new Rule(null, points, lacking, bits(question.noneDeprives(), indicators));
    }

    private static long bits(List<String> codes, List<Indicator> indicators) {
        var bits = 0L;
        for (int i = 0; i < indicators.size(); i++) {
            if (codes.contains(indicators.get(i).code())) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    /** @return false when a question of the form was not answered: then there is nothing to be told */
    public boolean count(byte[] bytes, int from, int to) {
        var points = basePoints;
        var lacks = 0L;
        var answered = 0;
        var at = from;
        while (at < to) {
            var number = 0;
            for (int shift = 0; ; shift += 7) {
                var next = bytes[at++];
                number |= (next & 127) << shift;
                if (next >= 0) {
                    break;
                }
            }
            var value = 0L;
            for (int shift = 0; ; shift += 7) {
                var next = bytes[at++];
                value |= (long) (next & 127) << shift;
                if (next >= 0) {
                    break;
                }
            }
            var rule = number < rules.length ? rules[number] : null;
            if (rule == null) {
                continue;
            }
            answered++;
            if (rule.below != null) {
                var band = 0;
                while (band < rule.below.length && value >= rule.below[band]) {
                    band++;
                }
                points += rule.points[band];
                lacks |= rule.lacking[band];
            } else if (value == 0) {
                lacks |= rule.noneLacking;
            } else {
                for (var rest = value; rest != 0; rest &= rest - 1) {
                    var bit = Long.numberOfTrailingZeros(rest);
                    points += rule.points[bit];
                    lacks |= rule.lacking[bit];
                }
            }
        }
        pointsA = points;
        lacking = lacks;
        return answered == asked;
    }

    public int pointsA() {
        return pointsA;
    }

    public int pointsB() {
        var points = 0;
        for (var rest = lacking; rest != 0; rest &= rest - 1) {
            points += indicatorPoints[Long.numberOfTrailingZeros(rest)];
        }
        return points;
    }

    public PovertyClass povertyClass() {
        if (pointsA > maxPointsA) {
            return PovertyClass.NOT_POOR;
        }
        return pointsB() >= minPointsB ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
    }
}
