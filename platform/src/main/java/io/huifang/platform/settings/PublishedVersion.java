package io.huifang.platform.settings;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One version of a setting; never changed, only followed by the next one. */
@MappedSuperclass
public abstract class PublishedVersion {
  @Id private int version;
  private Instant publishedAt;
  private String publishedBy;

  protected PublishedVersion() {}

  protected PublishedVersion(int version, Instant publishedAt, String publishedBy) {
    this.version = version;
    this.publishedAt = publishedAt;
    this.publishedBy = publishedBy;
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
}
