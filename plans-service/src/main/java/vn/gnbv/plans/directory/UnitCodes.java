package vn.gnbv.plans.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which unit has which code when. */
final class UnitCodes {

    /** A code that a unit has for a time. */
    private record Claim(UUID unit, UnitVersion version) {}

    private final Map<String, List<Claim>> claims = new HashMap<>();

    UnitCodes(Collection<AdministrativeUnit> units) {
        units.forEach(unit -> unit.versions().forEach(version -> add(unit.id(), version)));
    }

    void add(UUID unit, UnitVersion version) {
        claims.computeIfAbsent(version.code(), code -> new ArrayList<>()).add(new Claim(unit, version));
    }

    @Nullable
    UUID holder(@Nullable String code, UnitVersion atTheTimeOf) {
        return claims.getOrDefault(code, List.of()).stream()
                .filter(claim -> claim.version().overlaps(atTheTimeOf))
                .map(Claim::unit)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    UUID holder(@Nullable String code, LocalDate day) {
        return claims.getOrDefault(code, List.of()).stream()
                .filter(claim -> claim.version().holdsOn(day))
                .map(Claim::unit)
                .findFirst()
                .orElse(null);
    }
}
