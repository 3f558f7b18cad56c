package vn.gnbv.plans.directory;

import java.util.List;
import java.util.UUID;

/** A unit (<i>đơn vị hành chính</i>) through its versions; not an ORM entity, because ten thousand come at once. */
record AdministrativeUnit(UUID id, int version, List<UnitVersion> versions) {

    /** The unit after taking up these versions; the same unit when they say nothing new. */
    AdministrativeUnit with(List<UnitVersion> stated) {
        var timeline = versions;
        for (var one : stated) {
            timeline = Timeline.with(timeline, one);
        }
        return timeline.equals(versions) ? this : new AdministrativeUnit(id, version + 1, timeline);
    }

    /** A unit not known before; its first version in the log is 0. */
    static AdministrativeUnit unknown(UUID id) {
        return new AdministrativeUnit(id, -1, List.of());
    }

    boolean isNew() {
        return version == 0;
    }

    boolean mayBeAbove(UnitLevel level) {
        return versions.stream().anyMatch(v -> v.level().isAbove(level));
    }
}
