package io.huifang.platform.resync;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A resync, as far as it has come. */
public record ResyncJob(
    UUID id,
    @Schema(enumeration = {"RUNNING", "DONE"}) String state,
    @Schema(description = "Whether versions are raised, because this service was restored")
        boolean restored,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Schema(description = "The kind that is being told; null at the end") @Nullable String kind,
    @Schema(description = "How many were told again, by kind") Map<String, Long> told,
    @Schema(
            description =
                "The subscriber whose events it waits for, because too many are on their way")
        @Nullable String waitsFor) {

  /** The same while somebody is behind. */
  ResyncJob behind(@Nullable String subscriber) {
    return new ResyncJob(id, state, restored, startedAt, endedAt, kind, told, subscriber);
  }
}
