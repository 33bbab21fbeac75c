package io.huifang.platform.versioning;

import jakarta.persistence.MappedSuperclass;

/**
 * What siblings keep copies of and people change side by side: its version rises by one with each
 * change that anybody must not overlook. The database refuses to let it fall
 * (version_only_rises()).
 */
@MappedSuperclass
public abstract class VersionedAggregate {
  private long version;

  public final long version() {
    return version;
  }

  /** For an object that takes the place of one with this version. */
  protected final void goOnAfter(long known) {
    version = known;
  }

  /**
   * Only while the row is locked, see {@link AggregateLocks}.
   *
   * @return the new version
   */
  public final long raiseVersion() {
    return ++version;
  }
}
