package io.huifang.platform.audit.trail;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.huifang.platform.audit.chain.Entry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as administrators read it.
 *
 * @param changes name of the field to its value before and after
 * @param personal the same of fields that count as personal, the name of the caller among them;
 *     null once erased
 */
public record TrailEntry(
    long position,
    UUID id,
    Instant at,
    String subject,
    String client,
    String roles,
    String address,
    String cause,
    String action,
    String kind,
    String entity,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String changes,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String personal,
    String hash) {

  static TrailEntry of(long position, Entry e, @Nullable String personal, String hash) {
    return new TrailEntry(
        position,
        e.id(),
        e.at(),
        e.subject(),
        e.client(),
        e.roles(),
        e.address(),
        e.cause(),
        e.action(),
        e.kind(),
        e.entity(),
        e.changes(),
        personal,
        hash);
  }
}
