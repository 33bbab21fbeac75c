package io.huifang.platform.audit.trail;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.huifang.platform.audit.chain.Entry;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as administrators read it.
 *
 * @param changes name of the field to its value before and after
 * @param personal the same of fields that count as personal, the name of the caller among them;
 *     null once erased
 * @param sum SHA-256 over all of it, in hexadecimal digits; seals are made of these
 */
public record TrailEntry(
    long position,
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
    String sum) {

  static TrailEntry of(Entry e) {
    return new TrailEntry(
        e.position(),
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
        e.texts(),
        HexFormat.of().formatHex(e.sum()));
  }
}
