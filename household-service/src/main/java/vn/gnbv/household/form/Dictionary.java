package vn.gnbv.household.form;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All questions that were ever asked, by number, and the bits of their options. Answers are kept as pairs of a question's
 * number and a value, each in as many bytes of seven bits as it needs: a form of forty questions takes some 100 bytes.
 */
public final class Dictionary {

    /** @param options the bit of each option */
    record Entry(int number, String code, QuestionKind kind, Map<String, Integer> options) {}

    private final Map<String, Entry> byCode;
    private final Map<Integer, Entry> byNumber;

    Dictionary(List<Entry> entries) {
        this.byCode = entries.stream().collect(Collectors.toMap(Entry::code, e -> e));
        this.byNumber = entries.stream().collect(Collectors.toMap(Entry::number, e -> e));
    }

    @Nullable
    Entry entry(String code) {
        return byCode.get(code);
    }

    boolean knows(Question question) {
        var entry = byCode.get(question.code());
        return entry != null && entry.options().keySet().containsAll(question.optionCodes());
    }

    int highest() {
        return byNumber.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** @param answers that a form has accepted */
    public byte[] encode(List<Answer> answers) {
        var bytes = new ByteArrayOutputStream();
        answers.stream().sorted(Comparator.comparingInt(a -> known(a).number())).forEach(answer -> {
            write(bytes, known(answer).number());
            write(bytes, value(answer));
        });
        return bytes.toByteArray();
    }

    /** In the order of their numbers. */
    public List<Answer> decode(byte[] bytes) {
        var answers = new ArrayList<Answer>();
        var at = new int[1];
        while (at[0] < bytes.length) {
            var entry = byNumber.get((int) read(bytes, at));
            if (entry == null) {
                throw new IllegalStateException("An answer to a question that nobody asked");
            }
            answers.add(answer(entry, read(bytes, at)));
        }
        return List.copyOf(answers);
    }

    private static Answer answer(Entry entry, long value) {
        if (entry.kind() == QuestionKind.NUMBER) {
            var number = BigDecimal.valueOf(value, 2).stripTrailingZeros();
            return new Answer(entry.code(), number.setScale(Math.max(0, number.scale())), null);
        }
        return new Answer(
                entry.code(),
                null,
                entry.options().entrySet().stream()
                        .filter(option -> (value >> option.getValue() & 1) == 1)
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private long value(Answer answer) {
        var number = answer.number();
        if (number != null) {
            return hundredths(number);
        }
        var bits = 0L;
        for (var option : Question.orNone(answer.options())) {
            bits |= 1L << known(answer).options().get(option);
        }
        return bits;
    }

    private Entry known(Answer answer) {
        var entry = byCode.get(answer.question());
        if (entry == null) {
            throw new IllegalStateException("A form asks what the dictionary does not know");
        }
        return entry;
    }

    static long hundredths(BigDecimal number) {
        return number.movePointRight(2).longValueExact();
    }

    private static void write(ByteArrayOutputStream bytes, long value) {
        var rest = value;
        while (rest > 127) {
            bytes.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long read(byte[] bytes, int[] at) {
        var value = 0L;
        for (int shift = 0; ; shift += 7) {
            var next = bytes[at[0]++];
            value |= (long) (next & 127) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
