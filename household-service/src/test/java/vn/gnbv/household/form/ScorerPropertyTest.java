package vn.gnbv.household.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.standard.TestStandards;

/** What is counted in passing over millions is what is counted for one household with all its reasons. */
class ScorerPropertyTest {

    @Property
    void aPassCountsAsTheFormAndTheStandardDo(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
        var random = new Random(seed);
        var form = FormTest.form(IntStream.range(0, size)
                .mapToObj(i -> question(random, "q" + i))
                .toArray(Question[]::new));
        var dictionary = dictionary(random, form);
        var scorer = new Scorer(TestStandards.national(), form, dictionary);
        for (int n = 0; n < 5; n++) {
            var answers = form.questions.stream().map(q -> answer(random, q)).toList();
            var bytes = dictionary.encode(answers);
            requireToldBack(dictionary.decode(bytes), answers);
            var explained = TestStandards.national().classify(AreaType.RURAL, form.score(answers));
            assertThat(scorer.count(bytes, 0, bytes.length)).isTrue();
            assertThat(scorer.pointsA()).isEqualTo(explained.pointsA().points());
            assertThat(scorer.pointsB()).isEqualTo(explained.pointsB().points());
            assertThat(scorer.povertyClass()).isEqualTo(explained.povertyClass());
            var incomplete = dictionary.encode(answers.subList(1, answers.size()));
            assertThat(scorer.count(incomplete, 0, incomplete.length)).isFalse();
        }
    }

    private static Question question(Random random, String code) {
        var kind = QuestionKind.values()[random.nextInt(3)];
        if (kind == QuestionKind.NUMBER) {
            var bands = new ArrayList<Band>();
            var below = BigDecimal.ZERO;
            for (int i = random.nextInt(4); i > 0; i--) {
                below = below.add(BigDecimal.valueOf(1 + random.nextInt(900), 2));
                bands.add(new Band(below, points(random), lacking(random)));
            }
            bands.add(new Band(null, points(random), lacking(random)));
            return new Question(code, "vi", "en", kind, null, bands, null);
        }
        var options = IntStream.range(0, 1 + random.nextInt(62))
                .mapToObj(i -> new Option("o" + i, "vi", "en", points(random), lacking(random)))
                .toList();
        return new Question(code, "vi", "en", kind, options, null, kind == QuestionKind.MANY ? lacking(random) : null);
    }

    private static int points(Random random) {
        return random.nextInt(25) - 4;
    }

    private static @Nullable List<String> lacking(Random random) {
        return random.nextInt(4) > 0 ? null : List.of("i" + random.nextInt(12));
    }

    private static Answer answer(Random random, Question question) {
        if (question.kind() == QuestionKind.NUMBER) {
            return new Answer(question.code(), BigDecimal.valueOf(random.nextInt(4_000), 2), null);
        }
        var codes = question.optionCodes();
        return new Answer(
                question.code(),
                null,
                question.kind() == QuestionKind.ONE
                        ? List.of(codes.get(random.nextInt(codes.size())))
                        : codes.stream().filter(_ -> random.nextInt(3) == 0).toList());
    }

    /** With the options of other forms among those of this one. */
    private static Dictionary dictionary(Random random, Form form) {
        var entries = new ArrayList<Dictionary.Entry>();
        entries.add(new Dictionary.Entry(1, "ofAnotherForm", QuestionKind.ONE, Map.of("x", 0)));
        for (var question : form.questions) {
            var bits = IntStream.range(0, 62).boxed().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(bits, random);
            var options = new HashMap<String, Integer>();
            question.optionCodes().forEach(code -> options.put(code, bits.removeLast()));
            entries.add(new Dictionary.Entry(2 + entries.size() * 7, question.code(), question.kind(), options));
        }
        return new Dictionary(entries);
    }

    private static void requireToldBack(List<Answer> told, List<Answer> given) {
        var byQuestion = given.stream().collect(Collectors.toMap(Answer::question, a -> a));
        assertThat(told).hasSameSizeAs(given);
        for (var answer : told) {
            var before = byQuestion.get(answer.question());
            if (before.number() != null) {
                assertThat(answer.number()).isEqualByComparingTo(before.number());
            } else {
                assertThat(answer.options()).containsExactlyInAnyOrderElementsOf(before.options());
            }
        }
    }
}
