package vn.gnbv.budget.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.attachment.AttachedFile;
import vn.gnbv.platform.attachment.MediaKind;
import vn.gnbv.platform.database.Database;

/** The files of papers; who may see the paper may see them. */
@ApplicationScoped
public class Attachments {

    private final Database database;

    Attachments(Database database) {
        this.database = database;
    }

    /** The same file again changes nothing. */
    public void add(UUID paper, AttachedFile file, String addedBy) {
        database.write(
                """
                insert into paper_attachments (document_id, sha256, media_type, size, content, added_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", paper, file.sha256(), file.kind().mediaType(), file.content().length, file.content(), addedBy);
    }

    public List<AttachmentView> of(UUID paper) {
        return database.rows(
                """
                select sha256, media_type, size, added_at, added_by from paper_attachments
                where document_id = ? order by added_at, sha256""",
                row -> new AttachmentView(
                        row.getString("sha256"),
                        row.getString("media_type"),
                        row.getInt("size"),
                        Database.instant(row, "added_at"),
                        row.getString("added_by")),
                paper);
    }

    public @Nullable AttachedFile find(UUID paper, String sha256) {
        return database.row(
                "select media_type, content from paper_attachments where document_id = ? and sha256 = ?",
                row -> new AttachedFile(sha256, MediaKind.ofType(row.getString(1)), row.getBytes(2)),
                paper,
                sha256);
    }
}
