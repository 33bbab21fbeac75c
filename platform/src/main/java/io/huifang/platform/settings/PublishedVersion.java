package io.huifang.platform.settings;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of a setting; never changed, only followed by the next one. */
@MappedSuperclass
public abstract class PublishedVersion {
  @Id private int version;
  private Instant publishedAt;
  private String publishedBy;
  private @Nullable String reason;

  protected PublishedVersion() {}

  protected PublishedVersion(
      int version, Instant publishedAt, String publishedBy, @Nullable String reason) {
    this.version = version;
    this.publishedAt = publishedAt;
    this.publishedBy = publishedBy;
    this.reason = reason;
  }

  public final int version() {
    return version;
  }

  public final Instant publishedAt() {
    return publishedAt;
  }

  public final String publishedBy() {
    return publishedBy;
  }

  /** Why, in the words of whoever has published it; null if nobody has said. */
  public final @Nullable String reason() {
    return reason;
  }
}
