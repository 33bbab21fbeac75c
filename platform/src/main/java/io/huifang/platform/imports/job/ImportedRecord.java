package io.huifang.platform.imports.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that an import has brought or corrected.
 *
 * @param id of the aggregate that was made of it
 * @param print what the import said, null if that is not known
 * @param broughtBy the job that made it, null if it was there before
 * @param job whose content it has
 * @param seenBy the last job that looked at it in order to replace it
 */
public record ImportedRecord(
    String externalId,
    UUID id,
    @Nullable String print,
    @Nullable UUID broughtBy,
    UUID job,
    @Nullable UUID seenBy) {}
