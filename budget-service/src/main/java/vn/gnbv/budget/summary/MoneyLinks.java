package vn.gnbv.budget.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where the entries are that an amount is the sum of. */
final class MoneyLinks {

    /** What all cells of a summary have in common; a page has hundreds, so it is put together once. */
    private final String scope;

    private MoneyLinks(String scope) {
        this.scope = scope;
    }

    static MoneyLinks of(MoneyScopeQuery scope, List<Dimension> by) {
        var filters = scope.given();
        for (var dimension : by) {
            filters.remove(dimension.filter);
            filters.remove(String.valueOf(dimension.naming));
        }
        return new MoneyLinks(filters.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue().toString(), UTF_8))
                .collect(Collectors.joining("&", "/v1/budget-entries?", "")));
    }

    /** The values of keys are ids, names of lists, years and dates, which stand in a link as they are. */
    String entries(List<CellKey> keys) {
        var link = new StringBuilder(scope);
        for (var key : keys) {
            link.append('&');
            if (key.value() == null) {
                link.append(key.dimension().naming).append('=').append(MoneyScopeQuery.Holding.NOT_STATED);
            } else {
                link.append(key.dimension().filter).append('=').append(key.value());
            }
        }
        return link.toString();
    }

    static String entriesOf(UUID line) {
        return "/v1/budget-lines/" + line + "/entries";
    }
}
