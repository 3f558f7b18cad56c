package vn.gnbv.reporting.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What was accepted for the periods before, and then the period itself. */
record Trend(List<Point> points) {

    /** @param values of the period by indicator, as far as they are stated */
    record Point(String period, Map<String, BigDecimal> values) {}

    /** One point is no trend. */
    boolean tells(String indicator) {
        return points.stream().filter(p -> p.values().containsKey(indicator)).count() > 1;
    }
}
