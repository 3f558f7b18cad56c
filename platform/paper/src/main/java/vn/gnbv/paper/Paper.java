package vn.gnbv.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Language;

/**
 * An official paper (<i>văn bản hành chính</i>): what stands on it, in the parts that Decree 30/2020/NĐ-CP names. How it
 * is set belongs to who writes it as a file; the same paper always becomes the same bytes.
 *
 * @param language of the fixed words, numbers and dates; names and texts are printed as they are given
 * @param mark stands at the top of every page of what is no original (<i>dự thảo, dữ liệu mẫu</i>); null for none
 * @param made when its content was settled; written into the file instead of the time of printing
 */
public record Paper(
        Language language,
        @Nullable String mark,
        Instant made,
        Head head,
        Title title,
        List<Block> body,
        Foot foot,
        List<Annex> annexes) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** A date in a sentence or a cell, as papers have it: 09/05/2024. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /**
     * Who issues it, under which number, where and when.
     *
     * @param superior the body above the issuer (<i>cơ quan chủ quản trực tiếp</i>)
     * @param issuer as its name stands in a sentence; capitals are a matter of layout; a line break tells
     *     where it may break above, as in the name of the superior
     * @param number null while it has none: a gap is left for the stamp
     * @param symbol what follows the number (<i>ký hiệu</i>): {@code BC-UBND}; null for papers without a number
     * @param date null while it is not signed: a gap is left
     */
    public record Head(
            @Nullable String superior,
            String issuer,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable String place,
            @Nullable LocalDate date) {

        /** With number and symbol as they are cited, {@code 86/BC-UBND}; what is missing of them is left. */
        public Head numbered(@Nullable String designation) {
            if (designation == null) {
                return this;
            }
            int slash = designation.indexOf('/');
            return new Head(
                    superior,
                    issuer,
                    (slash < 0 ? designation : designation.substring(0, slash)).strip(),
                    slash < 0 ? symbol : designation.substring(slash + 1).strip(),
                    place,
                    date);
        }
    }

    /**
     * @param type of the paper (<i>tên loại</i>) as it stands in a sentence: {@code Báo cáo}
     * @param subject what it is about (<i>trích yếu nội dung</i>)
     */
    public record Title(String type, @Nullable String subject) {

        /** Both, where there is but one line. */
        String line() {
            return subject == null ? type : type + " " + subject;
        }
    }

    /**
     * Below the text, from the left: recipients, then the signatures.
     *
     * @param recipients (<i>nơi nhận</i>) one a line, without dash and stop; empty for none
     */
    public record Foot(List<String> recipients, List<Signature> signatures) {}

    /**
     * @param authority in whose name it is signed (<i>TM. ỦY BAN NHÂN DÂN</i>)
     * @param head for whom it is signed (<i>KT. CHỦ TỊCH</i>); null where the head signs
     * @param position of the signer; what the place is for, where nobody signs as an office
     * @param name null where it is left to the hand
     */
    public record Signature(
            @Nullable String authority,
            @Nullable String head,
            String position,
            @Nullable String name) {

        /** Of the head. */
        public Signature(@Nullable String authority, String position, @Nullable String name) {
            this(authority, null, position, name);
        }

        /** What stands above the hand, from the top down. */
        List<String> lines() {
            return Stream.of(authority, head, position).filter(Objects::nonNull).toList();
        }

        /**
         * Of who signed for this head, given as name and office with a comma between; without an office, in the head's.
         *
         * @param capacity null where only the office tells: a deputy signs in place of the head
         */
        public Signature of(String signer, @Nullable SigningCapacity capacity, Language language) {
            int comma = signer.indexOf(',');
            var who = (comma < 0 ? signer : signer.substring(0, comma)).strip();
            var office = comma < 0 ? position : signer.substring(comma + 1).strip();
            var told = capacity == null ? SigningCapacity.of(office, position) : capacity;
            return told == null ? new Signature(null, office, who) : told.sign(this, office, who, language);
        }

        /** On a paper in Vietnamese, where nothing but the office tells. */
        public Signature of(String signer) {
            return of(signer, null, Language.VI);
        }
    }

    /**
     * An annex (<i>phụ lục</i>) on pages of its own, numbered by its place among the others.
     *
     * @param landscape for wide tables
     */
    public record Annex(String title, boolean landscape, List<Block> blocks) {}

    /** What a text consists of, from the top down. */
    public sealed interface Block permits Heading, Article, Text, Field, Table, Chart {}

    /** @param level 1 for a part (I, II …), 2 for a section of it (1, 2 …); the number is put before it */
    public record Heading(int level, String text) implements Block {}

    /** Of a decision (<i>điều</i>); its number is put before it. */
    public record Article(String text) implements Block {}

    /** One paragraph. */
    public record Text(Style style, String text) implements Block {

        /** How a paragraph is set. */
        public enum Style {
            PLAIN,
            /** What the paper rests on (<i>căn cứ</i>). */
            BASIS,
            /** Set apart in the middle (<i>QUYẾT ĐỊNH:</i>). */
            CENTRED,
            /** Small: units of measure, sources, signs. */
            NOTE
        }
    }

    /** A line of a form: what is asked for, and what is known of it or dots to write on. */
    public record Field(String label, @Nullable String value) implements Block {}

    /** @param caption above it; null for none */
    public record Table(@Nullable String caption, List<Column> columns, List<Row> rows) implements Block {

        public Table {
            for (var row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.cells().size() + " cells in a row of " + columns.size() + " columns");
                }
            }
        }
    }

    /**
     * @param group stands above neighbouring columns that share it; null for none
     * @param width in proportion to the others
     */
    public record Column(@Nullable String group, String heading, int width) {

        public Column(String heading, int width) {
            this(null, heading, width);
        }
    }

    /** @param strong totals and groups, in bold */
    public record Row(boolean strong, List<Cell> cells) {

        public static Row of(Cell... cells) {
            return new Row(false, List.of(cells));
        }

        public static Row strong(Cell... cells) {
            return new Row(true, List.of(cells));
        }

        /** How an item becomes a row, given its running number, from 1. */
        public interface Numbered<T> {
            Row of(int number, T item);
        }

        /** A row for each item. */
        public static <T> List<Row> each(List<T> items, Numbered<T> row) {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> row.of(i + 1, items.get(i)))
                    .toList();
        }
    }

    /**
     * Bars that are looked at.
     *
     * @param unit what is counted, with the title: {@code hộ}
     */
    public record Chart(Kind kind, String title, String unit, List<Bar> bars) implements Block {

        /** Which way its bars go. */
        public enum Kind {
            /** Over time: standing, in their order. */
            TREND,
            /** Beside each other: lying, with room for names. */
            COMPARISON
        }
    }

    /** @param value never negative; null where it is not stated */
    public record Bar(String label, Cell.@Nullable Number value) {}
}
