package vn.gnbv.budget.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where the entries are that an amount is the sum of. */
final class MoneyLinks {

    private MoneyLinks() {}

    static String entries(MoneyScopeQuery scope, List<CellKey> keys) {
        var filters = scope.given();
        for (var key : keys) {
            if (key.value() == null) {
                filters.put("holding", MoneyScopeQuery.Holding.NOT_STATED);
            } else {
                filters.put(key.dimension().filter, key.value());
            }
        }
        return filters.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue().toString(), UTF_8))
                .collect(Collectors.joining("&", "/v1/budget-entries?", ""));
    }

    static String entriesOf(UUID line) {
        return "/v1/budget-lines/" + line + "/entries";
    }
}
