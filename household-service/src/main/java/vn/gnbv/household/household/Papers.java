package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.attachment.AttachedFile;
import vn.gnbv.platform.attachment.MediaKind;
import vn.gnbv.platform.database.Database;

/** The files of households (<i>hồ sơ hộ</i>); the content of a paper is kept once, however many households it is of. */
@ApplicationScoped
class Papers {

    private final Database database;

    Papers(Database database) {
        this.database = database;
    }

    /** The same paper again changes nothing. */
    void add(UUID household, AttachedFile file, PaperKind kind, @Nullable LocalDate datedOn, String by) {
        database.write(
                "insert into papers (sha256, media_type, size, content) values (?, ?, ?, ?) on conflict do nothing",
                file.sha256(),
                file.kind().mediaType(),
                file.content().length,
                file.content());
        database.write("""
                insert into household_papers (household_id, sha256, kind, dated_on, added_by) values (?, ?, ?, ?, ?)
                on conflict do nothing""", household, file.sha256(), kind, datedOn, by);
    }

    List<HouseholdPaper> of(UUID household) {
        return database.rows(
                """
                select p.sha256, f.kind, f.dated_on, p.media_type, p.size, f.added_at, f.added_by
                from household_papers f join papers p on p.sha256 = f.sha256
                where f.household_id = ? order by f.added_at, p.sha256""",
                row -> new HouseholdPaper(
                        row.getString("sha256"),
                        PaperKind.valueOf(row.getString("kind")),
                        row.getObject("dated_on", LocalDate.class),
                        row.getString("media_type"),
                        row.getInt("size"),
                        Database.instant(row, "added_at"),
                        row.getString("added_by")),
                household);
    }

    @Nullable
    AttachedFile find(UUID household, String sha256) {
        return database.row(
                """
                select p.media_type, p.content from household_papers f join papers p on p.sha256 = f.sha256
                where f.household_id = ? and f.sha256 = ?""",
                row -> new AttachedFile(sha256, MediaKind.ofType(row.getString(1)), row.getBytes(2)),
                household,
                sha256);
    }
}
