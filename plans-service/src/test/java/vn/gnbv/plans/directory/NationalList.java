package vn.gnbv.plans.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A national list of units as published (code, full name, level, parent code), kept beside the repository. */
final class NationalList {

    private static final Map<String, UnitType> TYPES = new LinkedHashMap<>(Map.of(
            "Thị trấn", UnitType.TOWNSHIP,
            "Thị xã", UnitType.TOWN,
            "Thành phố", UnitType.CITY,
            "Đặc khu", UnitType.SPECIAL_ZONE,
            "Tỉnh", UnitType.PROVINCE,
            "Huyện", UnitType.DISTRICT,
            "Quận", UnitType.URBAN_DISTRICT,
            "Phường", UnitType.WARD,
            "Xã", UnitType.COMMUNE));

    private NationalList() {}

    static Optional<Path> of(String day) {
        var name = "shared/data/administrative-units-" + day + ".csv";
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(name))) {
                return Optional.of(folder.resolve(name));
            }
        }
        return Optional.empty();
    }

    /** The list as an import; without ids, as a stranger would send it. */
    static String request(Path list, String validity) {
        try (var lines = Files.lines(list)) {
            return lines.skip(1)
                    .map(line -> row(line.split(",", -1), validity))
                    .collect(Collectors.joining(",", "{\"units\": [", "]}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String[] cells, String validity) {
        var parent = cells[3].isEmpty() ? "" : "\"parentCode\": \"" + cells[3] + "\",";
        return "{\"code\": \"%s\", \"name\": \"%s\", \"type\": \"%s\", \"level\": \"%s\", %s %s}"
                .formatted(cells[0], cells[1], type(cells[1]), cells[2], parent, validity);
    }

    private static UnitType type(String name) {
        return TYPES.entrySet().stream()
                .filter(type -> name.toLowerCase().startsWith(type.getKey().toLowerCase()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UnitType.COMMUNE);
    }
}
