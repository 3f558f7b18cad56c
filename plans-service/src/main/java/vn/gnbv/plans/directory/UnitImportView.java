package vn.gnbv.plans.directory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import has done; its id is the causation id of the events. */
@Schema(name = "UnitImport")
record UnitImportView(UUID id, int imported, int changed, int unchanged) {}
